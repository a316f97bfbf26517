import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import { TEST_PASSWORD } from '../support/seed.ts';
import { ask, postLogin, signIn } from '../support/sign-in.ts';

let server: DemoServer;
beforeAll(async () => {
	server = await startDemoServer();
});
afterAll(() => server.stop());

const right = () => server.passwordOf('kiemtra');

test('the page is one form for a name and a password', async () => {
	const response = await ask(server.origin, '/admin/login');
	const html = await response.text();
	expect(response.status).toBe(200);
	expect(html.match(/<form [^>]*method="post"/g)).toHaveLength(1);
	expect(html).toMatch(/<input[^>]*type="password"/);
	expect(html).toMatch(/<input[^>]*name="username"/);
});

describe('the right password', () => {
	test.each(['kiemtra', 'KiemTra', ' kiemtra '])('lets %j in', async (username) => {
		const response = await postLogin(server.origin, username, right());
		expect(response.status).toBe(303);
		expect(response.headers.get('location')).toBe('/admin');
	});

	test('gives a cookie that scripts and other sites cannot use', async () => {
		const response = await postLogin(server.origin, 'kiemtra', right());
		const [cookie = '', ...more] = response.headers.getSetCookie();
		expect(more).toEqual([]);
		expect(cookie).toMatch(/^staff_session=[A-Za-z0-9_-]{20,};/);
		expect(cookie).toMatch(/; HttpOnly/i);
		expect(cookie).toMatch(/; SameSite=Strict/i);
		expect(cookie).toMatch(/; Path=\/(;|$)/i);
		expect(cookie).not.toMatch(/Domain=/i);
	});

	test('gives a new session each time, and ends the one that the browser had', async () => {
		const first = await signIn(server.origin, 'kiemtra', right());
		const headers = { cookie: first };
		const second = await postLogin(server.origin, 'kiemtra', right(), { headers });
		expect(second.headers.getSetCookie()[0]?.split(';')[0]).not.toBe(first);
		expect((await ask(server.origin, '/admin', { headers })).status).toBe(303);
	});

	test.each([
		['/admin/audit?before=1', '/admin/audit?before=1'],
		['https://evil.example/admin', '/admin'],
		['//evil.example/admin', '/admin'],
		['/\\evil.example', '/admin'],
		['/k/STP2024', '/admin'],
		['/admin/../k/STP2024', '/admin'],
		['/admin/logout', '/admin'],
		['/admin/login', '/admin'],
		['javascript:alert(1)', '/admin'],
		['', '/admin']
	])('with next=%s leads to %s', async (next, location) => {
		const path = `/admin/login?${new URLSearchParams({ next }).toString()}`;
		const response = await postLogin(server.origin, 'kiemtra', right(), { path });
		expect(response.status).toBe(303);
		expect(response.headers.get('location')).toBe(location);
	});

	test('keeps the language', async () => {
		const path = '/admin/login?lang=en';
		const response = await postLogin(server.origin, 'kiemtra', right(), { path });
		expect(response.headers.get('location')).toBe('/admin?lang=en');
	});
});

describe('what is wrong', () => {
	test.each([
		['a wrong password', 'quantri', 'sai-mat-khau-roi'],
		['no such account', 'khong-co', 'sai-mat-khau-roi'],
		['a shut account', 'dakhoa', TEST_PASSWORD],
		['nothing', '', ''],
		['a password of 50,000 characters', 'quantri', 'x'.repeat(50_000)]
	])(
		'%s: 401 with the form, in the same words, without a cookie',
		async (_what, name, password) => {
			const response = await postLogin(server.origin, name, password);
			const html = await response.text();
			expect(response.status).toBe(401);
			expect(html).toContain('Tên đăng nhập hoặc mật khẩu không đúng');
			expect(html).toMatch(/<form [^>]*method="post"/);
			if (password !== '') expect(html).not.toContain(password);
			expect(response.headers.getSetCookie()).toEqual([]);
		}
	);

	test('an Origin that is not ours, or none: 403', async () => {
		const body = new URLSearchParams({ username: 'kiemtra', password: right() });
		for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, {}]) {
			const sent = { method: 'POST', redirect: 'manual', body, headers } as const;
			const response = await fetch(`${server.origin}/admin/login`, sent);
			expect(response.status).toBe(403);
			expect(response.headers.getSetCookie()).toEqual([]);
		}
	});
});

test('after ten wrong tries for one account even the right one has to wait, others need not', async () => {
	for (let count = 0; count < 10; count++) {
		expect((await postLogin(server.origin, 'sogtvt', 'sai-mat-khau-roi')).status).toBe(401);
	}
	const response = await postLogin(server.origin, 'sogtvt', TEST_PASSWORD);
	expect(response.status).toBe(429);
	expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
	expect(await response.text()).toMatch(/thử lại sau \d+ (giây|phút)/);
	expect((await postLogin(server.origin, 'kiemtra', right())).status).toBe(303);
});

describe('logging out', () => {
	test('ends the session on the server too', async () => {
		const cookie = await signIn(server.origin, 'kiemtra', right());
		const headers = { cookie };
		expect((await ask(server.origin, '/admin', { headers })).status).toBe(200);
		const out = await ask(server.origin, '/admin/logout', form(headers));
		expect(out.status).toBe(303);
		expect(out.headers.get('location')).toBe('/admin/login');
		expect(out.headers.getSetCookie()[0]).toMatch(/^staff_session=;.*Max-Age=0/i);
		expect((await ask(server.origin, '/admin', { headers })).status).toBe(303);
	});

	test('without a session is no fault', async () => {
		expect((await ask(server.origin, '/admin/logout', form({}))).status).toBe(303);
	});

	test('is not done by following a link', async () => {
		const headers = { cookie: await signIn(server.origin, 'kiemtra', right()) };
		await ask(server.origin, '/admin/logout', { headers });
		expect((await ask(server.origin, '/admin', { headers })).status).toBe(200);
	});
});

test('shutting an account ends its session at once', async () => {
	const victim = { cookie: await signIn(server.origin, 'sotuphap', server.passwordOf('sotuphap')) };
	const admin = { cookie: await signIn(server.origin, 'quantri', server.passwordOf('quantri')) };
	expect((await ask(server.origin, '/admin', { headers: victim })).status).toBe(200);
	const shut = '/admin/accounts/sotuphap?/disable';
	expect((await ask(server.origin, shut, form(admin))).status).toBe(303);
	expect((await ask(server.origin, '/admin', { headers: victim })).status).toBe(303);
});

test.each([
	['/admin', '/admin/login'],
	['/admin?lang=en', '/admin/login?lang=en'],
	['/admin/audit', '/admin/login?next=%2Fadmin%2Faudit'],
	['/admin/khong-co', '/admin/login?next=%2Fadmin%2Fkhong-co']
])('without a session, %s leads to %s', async (path, login) => {
	const response = await ask(server.origin, path);
	expect(response.status).toBe(303);
	expect(response.headers.get('location')).toBe(login);
});

function form(headers: Record<string, string>, fields: Record<string, string> = {}) {
	return { method: 'POST', headers, body: new URLSearchParams(fields) };
}
