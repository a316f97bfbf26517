import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANSWERS, freshNonce, post } from '../support/ballot.ts';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import { ask } from '../support/sign-in.ts';

const STATIC = 'static';
const ASSETS = 'build/client/_app/immutable/assets';

let server: DemoServer;
beforeAll(async () => {
	server = await startDemoServer();
});
afterAll(() => server.stop());

/** On every answer, whatever it is. */
function expectSecured(response: Response): void {
	expect(Object.fromEntries(response.headers)).toMatchObject({
		'x-content-type-options': 'nosniff',
		'x-frame-options': 'DENY',
		'referrer-policy': 'same-origin',
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'permissions-policy': expect.stringContaining('camera=()') as string,
		'content-security-policy': expect.stringContaining("frame-ancestors 'none'") as string
	});
	const policy = response.headers.get('content-security-policy') ?? '';
	expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
	for (const name of [
		'x-powered-by',
		'x-sveltekit-page',
		'server',
		'access-control-allow-origin'
	]) {
		expect(response.headers.has(name)).toBe(false);
	}
}

/** What a browser would read as text says in which characters. */
function expectCharset(response: Response): void {
	const type = response.headers.get('content-type') ?? '';
	if (!/^(text\/|application\/(json|problem))/.test(type)) return;
	expect(type.startsWith('text/') ? type.toLowerCase() : `${type};charset=utf-8`).toMatch(
		/charset=utf-8/
	);
}

describe('citizens’ pages', () => {
	test.each([
		['/', 200],
		['/?lang=en', 200],
		['/k/STP2024', 200],
		['/k/TTHCC', 200],
		['/k/TTHCC?agency=STP', 200],
		['/k/KHONGCO', 404],
		['/k/CHUAMO', 403],
		['/k/VUADONG', 410],
		['/r/0000000000000000', 404]
	])('%s: %i, secured, kept nowhere, without a cookie', async (path, status) => {
		const response = await ask(server.origin, path);
		await response.body?.cancel();
		expect(response.status).toBe(status);
		expectSecured(response);
		expectCharset(response);
		expect(response.headers.getSetCookie()).toEqual([]);
		if (/^\/[kr]\//.test(path)) expect(response.headers.get('cache-control')).toBe('no-store');
	});

	test('thanks: secured, kept nowhere, without a cookie', async () => {
		const nonce = await freshNonce(server.origin, '/k/THUNGAN');
		const sent = await post(server.origin, '/k/THUNGAN', { ...ANSWERS, nonce });
		expectSecured(sent);
		const thanks = await ask(server.origin, sent.headers.get('location') ?? '');
		expect(thanks.status).toBe(200);
		expectSecured(thanks);
		expect(thanks.headers.get('cache-control')).toBe('no-store');
		expect([...sent.headers.getSetCookie(), ...thanks.headers.getSetCookie()]).toEqual([]);
	});

	test('a visit that brings a cookie gets none', async () => {
		const headers = { cookie: 'staff_session=x; other=y' };
		const response = await ask(server.origin, '/k/STP2024', { headers });
		expect(response.headers.getSetCookie()).toEqual([]);
	});
});

describe('refusals', () => {
	test.each([
		['PUT', '/k/STP2024', {}, 405],
		['POST', '/healthz', {}, 405],
		['POST', '/k/STP2024', { origin: 'https://evil.example' }, 403],
		['POST', '/k/STP2024', { 'content-type': 'text/plain' }, 415],
		['POST', '/', { 'content-type': 'application/x-www-form-urlencoded' }, 405]
	])(
		'%s %s with %o: %i, secured',
		async (method, path, headers: Record<string, string>, status) => {
			const response = await ask(server.origin, path, { method, headers, body: Buffer.from('x') });
			await response.body?.cancel();
			expect(response.status).toBe(status);
			expectSecured(response);
			expectCharset(response);
		}
	);
});

describe('files', () => {
	const files = [
		...readdirSync(STATIC).map((name) => `/${name}`),
		...readdirSync(ASSETS)
			.filter((name) => !/\.(gz|br)$/.test(name))
			.map((name) => `/_app/immutable/assets/${name}`)
	];
	test.each(files)('%s is secured', async (path) => {
		const response = await ask(server.origin, path);
		await response.body?.cancel();
		expect(response.status).toBe(200);
		expectSecured(response);
	});

	test('that there are not are refused as pages', async () => {
		const response = await ask(server.origin, '/_app/immutable/assets/none.css');
		await response.body?.cancel();
		expect(response.status).toBe(404);
		expectSecured(response);
	});

	test.each([
		'/../package.json',
		'/%2e%2e/package.json',
		'/.env',
		'/src/server.ts',
		'/_app/..%2f..%2fhandler.js'
	])('%s is not ours to give', async (path) => {
		const response = await rawGet(path, new URL(server.origin).host);
		expect(response).toBe(404);
	});

	test('all exist that a page names', async () => {
		const html = await (await ask(server.origin, '/k/STP2024')).text();
		const named = [...html.matchAll(/(?:href|src|content)="([^"]+\.(?:css|svg|png|ico|js))"/g)];
		expect(named.length).toBeGreaterThan(0);
		for (const [, address = ''] of named) {
			const { pathname } = new URL(address, `${server.origin}/k/STP2024`);
			expect(`${pathname} ${(await ask(server.origin, pathname)).status}`).toBe(`${pathname} 200`);
		}
	});
});

test.each([
	['evil.example', '/k/STP2024', 421],
	['evil.example', '/_app/version.json', 421],
	['127.0.0.1.evil.example', '/', 421]
])('for Host "%s", %s: %i', async (host, path, status) => {
	expect(await rawGet(path, host)).toBe(status);
});

/** With the path and the Host header as given: `fetch` changes both. */
function rawGet(path: string, host: string): Promise<number | undefined> {
	const { hostname, port } = new URL(server.origin);
	return new Promise((resolve, reject) => {
		const sent = request({ hostname, port, path, headers: { host } }, (response) => {
			response.resume();
			resolve(response.statusCode);
		});
		sent.once('error', reject).end();
	});
}
