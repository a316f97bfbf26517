import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANSWERS, freshNonce, nonceIn, post } from '../support/ballot.ts';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import { ask } from '../support/sign-in.ts';

const PATH = '/k/THUNGAN';

let server: DemoServer;
beforeAll(async () => {
	server = await startDemoServer();
});
afterAll(() => server.stop());

const newNonce = () => randomBytes(16).toString('base64url');
const ballot = (fields: Record<string, string> = {}) => ({
	...ANSWERS,
	nonce: newNonce(),
	...fields
});

describe('the form', () => {
	test('has a fresh nonce on each page, of 128 bits or more as base64url', async () => {
		const nonces = [await freshNonce(server.origin, PATH), await freshNonce(server.origin, PATH)];
		expect(new Set(nonces).size).toBe(2);
		for (const nonce of nonces) expect(nonce).toMatch(/^[A-Za-z0-9_-]{22,43}$/);
	});

	test.each(['/k/THUNGAN', '/K/thungan', '/k/ThuNgan'])('opens at %s', async (path) => {
		const response = await ask(server.origin, path);
		expect(response.status).toBe(200);
		expect(await response.text()).toContain('<form method="post"');
	});

	test('holds no script, and sets no cookie', async () => {
		const response = await ask(server.origin, PATH);
		expect(await response.text()).not.toMatch(/<script|javascript:|\son[a-z]+=/i);
		expect(response.headers.getSetCookie()).toEqual([]);
		expect(response.headers.get('cache-control')).toBe('no-store');
		expect(response.headers.get('referrer-policy')).toBe('same-origin');
	});

	test('answers HEAD as GET, without a body', async () => {
		const response = await ask(server.origin, PATH, { method: 'HEAD' });
		expect(response.status).toBe(200);
		expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
		expect(await response.text()).toBe('');
	});

	test.each([
		['/k/THUNGAN?lang=en', {}, 'en'],
		['/k/THUNGAN', { 'accept-language': 'en-GB,en;q=0.9' }, 'en'],
		['/k/THUNGAN', { 'accept-language': 'fr' }, 'vi'],
		['/k/THUNGAN?lang=vi', { 'accept-language': 'en' }, 'vi']
	])('%s with %o is in %s', async (path, headers, language) => {
		const response = await ask(server.origin, path, { headers });
		expect(await response.text()).toContain(`<html lang="${language}">`);
	});
});

describe('a ballot', () => {
	test('is taken, and leads to its receipt', async () => {
		const response = await post(server.origin, PATH, ballot());
		expect(response.status).toBe(303);
		expect(response.headers.get('location')).toMatch(/^\/r\/[0-9A-HJKMNP-TV-Z]{16}/);
		expect(response.headers.getSetCookie()).toEqual([]);
	});

	test('sent again gets the same receipt', async () => {
		const sent = ballot();
		const first = await post(server.origin, PATH, sent);
		const second = await post(server.origin, PATH, sent);
		expect(second.status).toBe(303);
		expect(second.headers.get('location')).toBe(first.headers.get('location'));
	});

	test('sent again with other answers is refused, and its fresh nonce then works', async () => {
		const sent = ballot();
		await post(server.origin, PATH, sent);
		const refused = await post(server.origin, PATH, { ...sent, 'SF.CS': 'other' });
		expect(refused.status).toBe(409);
		const nonce = nonceIn(await refused.text());
		expect(nonce).not.toBe(sent.nonce);
		const third = await post(server.origin, PATH, { ...sent, 'SF.CS': 'other', nonce });
		expect(third.status).toBe(303);
	});

	test('with fields that nobody knows is taken', async () => {
		const response = await post(server.origin, PATH, ballot({ utm: 'x', '__proto__.x': 'y' }));
		expect(response.status).toBe(303);
	});

	test.each([
		['no answer', { 'SF.CS': '' }, 422],
		['an answer that is none', { 'SF.CS': 'perhaps' }, 422],
		['no procedure', { service: '' }, 422],
		['a text of 1,001 characters', { 'SF.GY': 'x'.repeat(1001) }, 422],
		['a text of 1,000 characters', { 'SF.GY': 'ế'.repeat(1000) }, 303],
		['a nonce that is too short', { nonce: 'x'.repeat(21) }, 422],
		['a nonce that is too long', { nonce: 'x'.repeat(44) }, 422],
		['the trap filled in', { website: 'http://x' }, 422]
	])('with %s: %s %i', async (_what, fields, status) => {
		const response = await post(server.origin, PATH, ballot(fields));
		expect(response.status).toBe(status);
	});

	test('with a mistake comes back with all that was filled in', async () => {
		const fields = ballot({ 'SF.CS': '', 'SF.GY': 'Nhanh hơn' });
		const response = await post(server.origin, PATH, fields);
		const html = await response.text();
		expect(html).toContain('href="#SF.CS"');
		expect(html).toContain('id="SF.CS"');
		expect(html).toContain('Nhanh hơn</textarea>');
		expect(html).toContain('name="SF.DV" value="dissatisfied" required="" checked=""');
	});
});

test.each([
	['/k/KHONGCO', 404, 'Không có điểm khảo sát này'],
	['/k/%00', 404, 'Không có điểm khảo sát này'],
	['/k/%E1%BA%BF', 404, 'Không có điểm khảo sát này'],
	['/k/MH2024-STP', 410, 'kết thúc ngày 31/10/2024'],
	['/k/VUADONG', 410, 'kết thúc ngày'],
	['/k/CHUAMO', 403, 'bắt đầu từ ngày'],
	['/r/0000000000000000', 404, 'Không tìm thấy mã xác nhận này'],
	['/r/x', 404, 'Không tìm thấy mã xác nhận này'],
	['/khong-co', 404, 'Không tìm thấy trang này']
])('%s: %i, in words', async (path, status, words) => {
	const response = await ask(server.origin, path);
	expect(response.status).toBe(status);
	expect(await response.text()).toContain(words);
});

test.each([
	['KHONGCO', 404],
	['MH2024-STP', 410],
	['CHUAMO', 403],
	// Closed a minute ago: who had the form open may still send it.
	['VUADONG', 303]
])('a ballot for %s: %i', async (code, status) => {
	const response = await post(server.origin, `/k/${code}`, ballot());
	expect(response.status).toBe(status);
});

describe('a client that takes anything gets pages', () => {
	test.each([['*/*'], ['text/html,*/*;q=0.1'], [undefined]])('Accept: %s', async (accept) => {
		const headers: Record<string, string> = accept === undefined ? {} : { accept };
		for (const fields of [ballot({ 'SF.CS': '' }), ballot()]) {
			const response = await post(server.origin, PATH, fields, { headers });
			expect([303, 422]).toContain(response.status);
			expect(await response.text()).not.toMatch(/^\{/);
		}
	});
});
