import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANSWERS, post } from '../support/ballot.ts';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import { ask } from '../support/sign-in.ts';

const PATH = '/k/THUNGAN';
const FORM = 'application/x-www-form-urlencoded';

let server: DemoServer;
beforeAll(async () => {
	server = await startDemoServer();
});
afterAll(() => server.stop());

const ballot = (fields: Record<string, string> = {}) => ({
	...ANSWERS,
	nonce: randomBytes(16).toString('base64url'),
	...fields
});

describe('where it comes from', () => {
	test.each([
		['a missing Origin', {}, 303],
		['the Origin null', { origin: 'null' }, 303],
		['our own', 'own', 303],
		['a foreign Origin', { origin: 'https://evil.example' }, 403],
		['a foreign Origin with our name in it', { origin: 'http://127.0.0.1.evil.example' }, 403]
	])('%s: %i', async (_what, headers, status) => {
		const response = await fetch(server.origin + PATH, {
			method: 'POST',
			redirect: 'manual',
			body: new URLSearchParams(ballot()),
			headers: headers === 'own' ? { origin: server.origin } : (headers as Record<string, string>)
		});
		expect(response.status).toBe(status);
	});
});

describe('what is no form of ours', () => {
	test.each([
		['text/plain', 'nonce=x', 415],
		['application/json', '{}', 415],
		['application/octet-stream', 'x', 415],
		['', 'x', 415],
		['multipart/form-data', 'x', 400],
		['multipart/form-data; boundary=x', 'x', 400]
	])('of type "%s" is answered %s: %i', async (type, body, status) => {
		const headers = { 'content-type': type };
		const response = await ask(server.origin, PATH, {
			method: 'POST',
			body: Buffer.from(body),
			headers
		});
		expect(response.status).toBe(status);
		expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
	});

	test('a file among the fields is left out', async () => {
		const body = new FormData();
		for (const [name, value] of Object.entries(ballot())) body.set(name, value);
		body.set('photo', new Blob(['x'.repeat(100)]), 'x.png');
		const headers = { origin: server.origin };
		const sent = { method: 'POST', redirect: 'manual', body, headers } as const;
		expect((await fetch(server.origin + PATH, sent)).status).toBe(303);
	});

	test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is refused', async (method) => {
		const response = await ask(server.origin, PATH, { method });
		expect(response.status).toBe(405);
		expect(response.headers.get('allow')).toBe('GET, HEAD, POST');
		expect(await response.text()).toContain('<html lang="vi">');
	});

	test('over 64 kB is refused', async () => {
		const response = await post(server.origin, PATH, ballot({ 'SF.GY': 'x'.repeat(65_536) }));
		expect(response.status).toBe(413);
		expect(await response.text()).toContain('<html lang="vi">');
	});

	test('over 64 kB in pieces of no told length is refused', async () => {
		const piece = 'x'.repeat(8192);
		const head = `POST ${PATH} HTTP/1.1\r\nHost: ${new URL(server.origin).host}\r\nContent-Type: ${FORM}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n`;
		const pieces = `2000\r\n${piece}\r\n`.repeat(10);
		expect(await answerTo(`${head}${pieces}0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 /);
	});
});

/** What a raw request is answered, up to the end of the connection. */
function answerTo(request: string): Promise<string> {
	const { hostname, port } = new URL(server.origin);
	return new Promise((resolve, reject) => {
		const parts: Buffer[] = [];
		const socket = connect(Number(port), hostname, () => socket.write(request));
		socket.on('data', (part) => parts.push(part));
		socket.once('close', () => resolve(Buffer.concat(parts).toString()));
		// A server that has refused the rest may reset the line; what it said counts.
		socket.once('error', (error) =>
			parts.length > 0 ? resolve(Buffer.concat(parts).toString()) : reject(error)
		);
	});
}
