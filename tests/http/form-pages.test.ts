import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import { signIn } from '../support/sign-in.ts';
import { receive, type Received } from '../support/wire.ts';

// A form is rendered once a second and given to everybody, each with a nonce of its own.

const FORM = '/k/STP2024';

let server: DemoServer;
beforeAll(async () => {
	server = await startDemoServer();
});
afterAll(() => server.stop());

const nonceOf = ({ text }: Received) => /name="nonce" value="([^"]*)"/.exec(text)?.[1] ?? '';
const withoutNonce = (page: Received) => page.text.replace(nonceOf(page), '');
const lasting = ({ headers }: Received) =>
	Object.entries(headers).filter(
		([name]) => !['date', 'etag', 'content-length', 'content-encoding'].includes(name)
	);

/** The first is rendered, the others are from memory or the first of the next second: none may tell. */
async function several(path: string, encodings = 'gzip'): Promise<Received[]> {
	const pages: Received[] = [];
	for (let at = 0; at < 6; at += 1) pages.push(await receive(server.origin, path, encodings));
	return pages;
}

describe.each(['gzip', 'gzip, deflate, br', 'identity'])('a form for %s', (encodings) => {
	test('is the same for all but for the nonce', async () => {
		const [first, ...others] = await several(FORM, encodings);
		if (!first) throw new Error('no page');
		expect(first.status).toBe(200);
		for (const page of others) {
			expect(page.status).toBe(200);
			expect(withoutNonce(page)).toBe(withoutNonce(first));
		}
	});

	test('has a nonce of 128 bits that nobody else has', async () => {
		const nonces = (await several(FORM, encodings)).map(nonceOf);
		expect(new Set(nonces).size).toBe(nonces.length);
		for (const nonce of nonces) expect(nonce).toMatch(/^[0-9a-f]{32}$/);
	});

	test('carries the same headers from memory as rendered', async () => {
		const [first, ...others] = await several(FORM, encodings);
		if (!first) throw new Error('no page');
		const known = new Map(lasting(first));
		expect(known.get('cache-control')).toBe('no-store');
		for (const page of others) {
			const headers = new Map(lasting(page));
			for (const name of [
				'content-security-policy',
				'x-frame-options',
				'referrer-policy',
				'link'
			]) {
				expect(headers.get(name)).toBe(known.get(name));
			}
		}
	});
});

test('who asks while the page is being rendered gets it too', async () => {
	for (let round = 0; round < 3; round += 1) {
		await new Promise((resolve) => setTimeout(resolve, 1_050)); // what was kept is forgotten
		const asked = Array.from({ length: 20 }, () => receive(server.origin, FORM, 'gzip, br'));
		const pages = await Promise.all(asked);
		expect(pages.map((it) => it.status)).toEqual(Array(20).fill(200));
		expect(new Set(pages.map(withoutNonce)).size).toBe(1);
		expect(new Set(pages.map(nonceOf)).size).toBe(20);
	}
});

test('each language has a page of its own', async () => {
	const [vi] = await several(FORM);
	const [en] = await several(`${FORM}?lang=en`);
	const [again] = await several(FORM);
	expect(vi?.text).toContain('<html lang="vi">');
	expect(en?.text).toContain('<html lang="en">');
	expect(again?.text).toContain('<html lang="vi">');
});

test('a hall asks whom to rate, and each of its agencies has a page of its own', async () => {
	const [hall] = await several('/k/TTHCC');
	const link = /href="\?([^"]*agency=[^"]*)"/.exec(hall?.text ?? '')?.[1]?.replaceAll('&amp;', '&');
	const [agency] = await several(`/k/TTHCC?${link}`);
	expect(hall && nonceOf(hall)).toBe('');
	expect(agency?.text).not.toBe(hall?.text);
	expect(await several('/k/TTHCC').then((pages) => pages.map((it) => it.text))).toEqual(
		Array(6).fill(hall?.text)
	);
});

test('a form posted from memory is a ballot like any other', async () => {
	await several(FORM);
	const nonce = nonceOf(await receive(server.origin, FORM, 'gzip'));
	const body = new URLSearchParams({
		nonce,
		service: 'HT',
		'SF.CS': 'satisfied',
		'SF.DV': 'satisfied'
	});
	const send = () =>
		fetch(server.origin + FORM, { method: 'POST', body, redirect: 'manual' }).then((it) =>
			it.headers.get('location')
		);
	const first = await send();
	expect(first).toMatch(/^\/r\/[0-9A-Z]+/);
	expect(await send()).toBe(first);
});

test('a faulty form is never kept for others', async () => {
	const words = 'lời của một người';
	await fetch(server.origin + FORM, {
		method: 'POST',
		body: new URLSearchParams({ 'SF.GY': words })
	});
	for (const page of await several(FORM)) expect(page.text).not.toContain(words);
});

test('once a survey is closed its form is given to nobody after a second', async () => {
	const open = await several('/k/THUNGAN');
	expect(open.map((it) => it.status)).toEqual(Array(6).fill(200));
	const cookie = await signIn(server.origin, 'sonoivu', server.passwordOf('sonoivu'));
	const closed = await fetch(`${server.origin}/admin/surveys/thu-ngan?/run`, {
		method: 'POST',
		headers: { cookie, origin: server.origin },
		body: new URLSearchParams({ to: 'closed', agree: 'yes' }),
		redirect: 'manual'
	});
	expect(closed.status).toBe(303);
	await expect
		.poll(() => receive(server.origin, '/k/THUNGAN', 'gzip').then((it) => it.status), {
			timeout: 120_000
		})
		.toBe(410);
});
