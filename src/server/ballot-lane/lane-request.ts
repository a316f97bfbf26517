import type { IncomingMessage } from 'node:http';
import { MOST_FORM_BYTES } from '#lib/server/form.ts';
import { refusalOf } from '#lib/server/gate.ts';
import { readLanguage } from '#lib/server/language.ts';

/** A ballot of a point, as our form posts it. Those of slips go the ordinary way: their address admits. */
const BALLOT = /^\/k\/([a-z0-9-]{3,32})(\?[a-z0-9=&-]{1,80})?$/i;

/** As browsers write it; whatever else is a form is read by the ordinary way. */
const PLAIN_FORM = /^application\/x-www-form-urlencoded(; ?charset=utf-8)?$/i;

/** What the address of a plain ballot says. */
export interface LaneRequest {
	/** The point's code, as it stands in the address. */
	code: string;
	/** What the thanks' address is continued with: the language, where the citizen chose it. */
	language: string;
}

/**
 * Reads the head of a request that posts a plain ballot.
 * @param origin our own, as browsers see it
 * @returns undefined where the ordinary way has to answer
 */
export function laneRequest(request: IncomingMessage, origin: string): LaneRequest | undefined {
	const { method, url = '', headers } = request;
	if (method !== 'POST' || !isPlainForm(request)) return undefined;
	const [, code, search = ''] = BALLOT.exec(url) ?? [];
	if (code === undefined) return undefined;
	const get = (name: string) => String(headers[name] ?? '') || null;
	const pathname = `/k/${code}`;
	if (refusalOf({ method, pathname, search, origin, headers: { get } })) return undefined;
	return { code, language: search === '' ? '' : languageOf(search) };
}

/** One whose length is known beforehand, and which no proxy has packed. */
function isPlainForm({ headers }: IncomingMessage): boolean {
	const length = Number(headers['content-length'] ?? NaN);
	return (
		PLAIN_FORM.test(headers['content-type'] ?? '') &&
		length > 0 &&
		length <= MOST_FORM_BYTES &&
		headers['transfer-encoding'] === undefined
	);
}

function languageOf(search: string): string {
	const { locale, chosen } = readLanguage(new URL(search, 'http://localhost'), null);
	return chosen ? `&lang=${locale}` : '';
}
