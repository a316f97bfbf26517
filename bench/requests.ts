import { randomBytes } from 'node:crypto';

/**
 * Requests as they go over the wire, one after another, from 65,536 addresses in turns, as behind a
 * proxy: the ceiling for ballots of one address stays far away.
 * @param form fields to post; each ballot gets a nonce that no other has. Absent: GET
 */
export function requestsFor(url: URL, form?: Record<string, string>): () => string {
	const path = url.pathname + url.search;
	const run = randomBytes(12).toString('hex');
	const fields = form && new URLSearchParams(form).toString();
	let asked = 0;
	return () => {
		const at = asked++;
		const from = `10.0.${(at >> 8) & 255}.${at & 255}`;
		const head = `host: ${url.host}\r\naccept-encoding: gzip\r\nx-forwarded-for: ${from}\r\n`;
		if (fields === undefined) return `GET ${path} HTTP/1.1\r\n${head}\r\n`;
		const body = `${fields}&nonce=${run}${at.toString(16).padStart(8, '0')}`;
		const type = 'content-type: application/x-www-form-urlencoded';
		return `POST ${path} HTTP/1.1\r\n${head}${type}\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
	};
}
