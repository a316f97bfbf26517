import type { IncomingMessage } from 'node:http';
import { readLanguage } from '#lib/server/language.ts';

/** A point's form. Forms of slips are never kept: their address is a secret that works once. */
const FORM = /^\/k\/[a-z0-9-]{3,32}(\?[a-z0-9=&-]{1,80})?$/i;
const ANYWHERE = new URL('http://localhost');
const KNOWN = ['lang', 'agency', 'service'];

/**
 * What the page that is asked for depends on, besides the state of the survey.
 * @returns undefined where the request is for anything but the form of a point
 */
export function formKey({ method, url, headers }: IncomingMessage): string | undefined {
	if (method !== 'GET' || url === undefined || !FORM.test(url)) return undefined;
	const address = url.includes('?') ? new URL(url, ANYWHERE) : ANYWHERE;
	if ([...address.searchParams.keys()].some((it) => !KNOWN.includes(it))) return undefined;
	return `${readLanguage(address, headers['accept-language'] ?? null).locale} ${url}`;
}
