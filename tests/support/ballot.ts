import { ask, type Asked } from './sign-in.ts';

/** A complete ballot of the short form at the point THUNGAN. */
export const ANSWERS = { service: 'GIA', 'SF.CS': 'satisfied', 'SF.DV': 'dissatisfied' };

/** The nonce of a form as it was given out; '' where the page has none. */
export function nonceIn(html: string): string {
	return /name="nonce" value="([^"]*)"/.exec(html)?.[1] ?? '';
}

export async function freshNonce(origin: string, path: string): Promise<string> {
	return nonceIn(await (await ask(origin, path)).text());
}

/** Posts a form as a browser does. */
export function post(
	origin: string,
	path: string,
	fields: Record<string, string> | [string, string][],
	asked: Asked = {}
): Promise<Response> {
	return ask(origin, path, { method: 'POST', body: new URLSearchParams(fields), ...asked });
}
