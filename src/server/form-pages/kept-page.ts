import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pageWithHole, type PageWithHole } from './page-with-hole.ts';
import type { Captured } from './captured.ts';

/** A form as it was rendered, with a hole for the nonce. */
export interface KeptPage {
	/** Length of the nonce in characters; 0 where the page has none, as the choice of a hall's agency. */
	hole: number;
	page: PageWithHole;
	/** Those of the rendered answer, without what describes its one body; names and values in turn. */
	headers: readonly string[];
}

/** Up to the end of the nonce, as the form's hidden field has it. */
const NONCE = /name="nonce" value="([0-9a-f]+)/g;

/** They tell of the rendered body, or are set for each answer anew. */
const OF_ONE_ANSWER = ['content-length', 'content-encoding', 'etag', 'vary', 'date', 'connection'];

/** @returns undefined where the answer must not be given to anybody else */
export function keptPage({ status, headers, body }: Captured): KeptPage | undefined {
	const isPage = String(headers['content-type']).startsWith('text/html');
	if (status !== 200 || !isPage || 'set-cookie' in headers) return undefined;
	const holes = holesOf(body);
	if (holes.length > 1) return undefined;
	const [{ start, length } = { start: body.length, length: 0 }] = holes;
	return {
		hole: length,
		page: pageWithHole(body.subarray(0, start), length, body.subarray(start + length)),
		headers: [...lastingOf(headers), 'vary', 'Accept-Encoding']
	};
}

function lastingOf(headers: OutgoingHttpHeaders): string[] {
	return Object.entries(headers)
		.filter(([name]) => !OF_ONE_ANSWER.includes(name))
		.flatMap(([name, value]) => [name, String(value)]);
}

/** Where nonces stand, in bytes. */
function holesOf(body: Buffer): { start: number; length: number }[] {
	const html = body.toString('latin1'); // a character a byte
	return [...html.matchAll(NONCE)].map(({ index, 0: found, 1: nonce = '' }) => ({
		start: index + found.length - nonce.length,
		length: nonce.length
	}));
}

/** @param nonce fresh, as long as the page's hole */
export function answerWith(
	{ page, headers }: KeptPage,
	nonce: string,
	{ gzip, response }: { gzip: boolean; response: ServerResponse }
): void {
	const body = gzip ? page.gzipped(nonce) : page.plain(nonce);
	const encoding = gzip ? ['content-encoding', 'gzip'] : [];
	response.writeHead(200, [...headers, ...encoding, 'content-length', String(body.length)]);
	response.end(body);
}
