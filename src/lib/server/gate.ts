import { AppError } from './errors.ts';
import { MOST_FORM_BYTES, MOST_UPLOAD_BYTES } from './form.ts';

/** What the gate looks at. `origin` is our own, as the browser sees it. */
export interface Knock {
	method: string;
	pathname: string;
	/** Of the address, with its question mark; '' without. */
	search: string;
	origin: string;
	headers: Pick<Headers, 'get'>;
}

const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** Citizens' forms: an old phone posts them with no Origin, or with `null`. */
const CITIZEN_FORM = /^\/[ks]\//i;

const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Where staff send files; whoever is not logged in is turned away before anything is read. */
const TAKES_FILES = /^\/admin\/(imports\/[a-z]+|plans\/[^/]+|agencies\/[^/]+)$/;

/** Addresses that only answer questions. */
const READ_ONLY = /^\/(api|healthz)(\/|$)/;

/**
 * Refuses what no form of ours sends, before any route sees it.
 * @returns undefined where the request may go on
 */
export function refusalOf(knock: Knock): AppError | undefined {
	if (!isDecodable(knock.pathname)) return new AppError('page-not-found', 'malformed address');
	if (!allowedMethods(knock.pathname).includes(knock.method)) {
		return new AppError('wrong-method', knock.method);
	}
	if (knock.method !== 'POST') return undefined;
	if (!isActionName(knock.search)) return new AppError('page-not-found', 'no such action');
	if (!isOwnOrigin(knock)) return new AppError('foreign-origin', knock.pathname);
	if (!isForm(knock.headers)) return new AppError('wrong-content-type', knock.pathname);
	const size = Number(knock.headers.get('content-length') ?? 0);
	return sizeRefusal(knock.pathname, size);
}

/** @param size of the body in bytes, as the browser says it */
function sizeRefusal(pathname: string, size: number): AppError | undefined {
	if (!TAKES_FILES.test(pathname)) {
		return size > MOST_FORM_BYTES ? new AppError('body-too-large', pathname) : undefined;
	}
	return size > MOST_UPLOAD_BYTES ? new AppError('file-too-large', pathname) : undefined;
}

/** For the `Allow` header too. */
export function allowedMethods(pathname: string): readonly string[] {
	return READ_ONLY.test(pathname) ? ['GET', 'HEAD'] : ['GET', 'HEAD', 'POST'];
}

/** Kit fails on actions named `default`, or as what every JavaScript object has. */
function isActionName(search: string): boolean {
	if (search === '') return true;
	const named = [...new URLSearchParams(search).keys()].filter((it) => it.startsWith('/'));
	return named.every((it) => it !== '/default' && !(it.slice(1) in Object.prototype));
}

/** Kit leaves a request unanswered whose address it cannot decode, where a hook then throws. */
function isDecodable(pathname: string): boolean {
	try {
		// The result is used: the bundler drops a call that serves only by what it throws.
		return decodeURIComponent(pathname) !== '';
	} catch (error) {
		if (error instanceof URIError) return false;
		throw error;
	}
}

function isOwnOrigin(knock: Knock): boolean {
	const { headers, origin, pathname } = knock;
	const from = headers.get('origin');
	if (from !== null && from !== 'null') return from === origin || isSameLoopback(from, knock);
	return CITIZEN_FORM.test(pathname) || headers.get('sec-fetch-site') === 'same-origin';
}

/** On one's own machine `localhost` and `127.0.0.1` are the same place, and people type either. */
function isSameLoopback(from: string, { headers, origin }: Knock): boolean {
	return LOOPBACK.test(origin) && LOOPBACK.test(from) && from === `http://${headers.get('host')}`;
}

function isForm(headers: Knock['headers']): boolean {
	const [type = ''] = (headers.get('content-type') ?? '').split(';');
	return FORM_TYPES.includes(type.trim().toLowerCase());
}
