import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import { RIGHTS, WHO, type Right, type Statuses, type Who } from '../support/rights.ts';
import { routeIds } from '../support/route-tree.ts';
import { ask, signIn, type Asked } from '../support/sign-in.ts';

const ACCOUNTS: Record<Exclude<Who, 'public'>, string> = {
	department: 'sonoivu',
	agency: 'sotuphap',
	entry: 'nhaplieu',
	auditor: 'kiemtra',
	admin: 'quantri',
	leader: 'lanhdao',
	'unit-admin': 'quantristp'
};

let server: DemoServer;
const cookies = new Map<Who, string>();
beforeAll(async () => {
	server = await startDemoServer();
	for (const who of WHO) cookies.set(who, await newCookie(who));
});
afterAll(() => server.stop());

async function newCookie(who: Who): Promise<string> {
	if (who === 'public') return '';
	const username = ACCOUNTS[who];
	return signIn(server.origin, username, server.passwordOf(username));
}

async function askAs(who: Who, path: string, asked: Asked = {}): Promise<Response> {
	// Logging out ends the session: that of another request must go on.
	const cookie = path === '/admin/logout' ? await newCookie(who) : (cookies.get(who) ?? '');
	const headers = { ...(cookie && { cookie }), ...asked.headers };
	const response = await ask(server.origin, path, { ...asked, headers });
	if (!path.startsWith('/admin')) expect(response.headers.getSetCookie()).toEqual([]);
	return response;
}

/** A page says who is logged in, and names nobody else to who may not see it. */
function namesOfOthers(who: Who): string[] {
	const names = Object.entries(ACCOUNTS).filter(([it]) => it !== who);
	return names.map(([, name]) => name);
}

async function statusesOf(path: string, asked?: Asked): Promise<Statuses> {
	const statuses: Partial<Record<Who, number>> = {};
	for (const who of WHO) {
		const response = await askAs(who, path, asked);
		await response.body?.cancel();
		statuses[who] = response.status;
	}
	return statuses as Statuses;
}

const every = (status: number) => Object.fromEntries(WHO.map((who) => [who, status]));

function posted({ path, post }: Right): { path: string; asked: Asked } {
	const body = new URLSearchParams(post?.fields);
	return { path: path + (post?.query ? `?${post.query}` : ''), asked: { method: 'POST', body } };
}

/** Read-only addresses take no form at all. */
const isForm = ({ path }: Right) => !/^\/(api|healthz)/.test(path);

test('every route of the source tree has its rights written down', () => {
	expect(new Set(RIGHTS.map((it) => it.route))).toEqual(new Set(routeIds()));
});

describe.each(RIGHTS)('$path', (right) => {
	test('GET answers each as promised', async () => {
		expect(await statusesOf(right.path)).toEqual(right.get);
	});

	test('HEAD answers as GET does', async () => {
		expect(await statusesOf(right.path, { method: 'HEAD' })).toEqual(right.get);
	});

	test('POST answers each as promised', async () => {
		const { path, asked } = posted(right);
		const statuses = await statusesOf(path, asked);
		if (right.post) expect(statuses).toEqual(right.post.want);
		else
			for (const status of Object.values(statuses)) expect([303, 403, 404, 405]).toContain(status);
	});

	test('POST from a foreign site is refused to all', async () => {
		const { path, asked } = posted(right);
		const headers = { origin: 'https://evil.example' };
		const refused = await statusesOf(path, { ...asked, headers });
		expect(refused).toEqual(every(isForm(right) ? 403 : 405));
	});

	test.each(['PUT', 'DELETE', 'PATCH'])('%s is refused to all', async (method) => {
		expect(await statusesOf(right.path, { method })).toEqual(every(405));
		const headers = { origin: 'https://evil.example' };
		expect(await statusesOf(right.path, { method, headers })).toEqual(every(405));
	});
});

describe('what a page’s data is read by', () => {
	/** Files, which no page's data is read by. */
	const FILES =
		/(export|template|marked|document|files|slips\/make|drafts|\/chart|\/reminder|\/logo)/;
	const pages = RIGHTS.filter(({ path }) => /^\/admin(?!\/log)/.test(path) && !FILES.test(path));
	test.each(pages)('$path is kept from those who may not see the page', async ({ path, get }) => {
		const [pathname = '', query = ''] = path.split('?');
		for (const who of WHO.filter((it) => get[it] !== 200)) {
			const response = await askAs(who, `${pathname}/__data.json?${query}`);
			// Who asks is told the own name.
			const ownName = who === 'public' ? '' : `"${ACCOUNTS[who]}"`;
			const text = (await response.text()).replaceAll(ownName, '');
			expect(response.status).toBeLessThan(500);
			// A refusal or the way to log in, and no figures, names or accounts.
			expect(text).toMatch(/"type":"(redirect|error)"|<!doctype html>/);
			expect(text).not.toMatch(/satisfied|"ballots"/);
			for (const name of namesOfOthers(who)) expect(text).not.toContain(`"${name}"`);
		}
	});
});

describe('without a session', () => {
	const staffPages = RIGHTS.filter(({ path }) => /^\/admin(?!\/(log|activate))/.test(path));
	test.each(staffPages)('$path leads to logging in', async ({ path }) => {
		const response = await askAs('public', path);
		expect(response.status).toBe(303);
		expect(response.headers.get('location')).toMatch(/^\/admin\/login(\?|$)/);
	});

	test('a made-up session is none', async () => {
		for (const value of ['', 'x', 'a'.repeat(40), '../../etc/passwd', '%00', '"; drop table']) {
			const headers = { cookie: `staff_session=${value}` };
			expect((await ask(server.origin, '/admin', { headers })).status).toBe(303);
		}
	});
});

describe('an agency’s account', () => {
	test('finds no other agency’s figures in what it may see', async () => {
		for (const path of [
			'/admin/surveys/minh-hoa-2024/results',
			'/admin/surveys/minh-hoa-2024/export?format=json',
			'/admin/surveys/minh-hoa-2024/export?format=csv',
			'/api/v1/surveys/minh-hoa-2024/results',
			'/admin/surveys/minh-hoa-2024',
			'/admin/audit'
		]) {
			const text = await (await askAs('agency', path)).text();
			expect(text).not.toMatch(/Sở Giao thông vận tải|SGTVT|Sở Tài nguyên|Department of Transport/);
		}
	});
});

test('nothing that is asked for makes the server fail', async () => {
	const ids = [
		'%00',
		'%E0%A4%A',
		'%2e%2e',
		"'; drop table ballot;--",
		'__proto__',
		'x'.repeat(2000)
	];
	const paths = RIGHTS.filter(({ route }) => route.includes('[')).flatMap(({ route }) =>
		ids.map((id) => route.replace(/\/\(public\)/, '').replace(/\[[^\]]+\]/g, encodeOnce(id)))
	);
	for (const path of new Set(paths)) {
		for (const who of ['public', 'department'] as const) {
			const response = await askAs(who, path);
			await response.body?.cancel();
			expect(`${path} ${response.status}`).toMatch(/ [2-4]\d\d$/);
		}
	}
});

function encodeOnce(id: string): string {
	return id.startsWith('%') ? id : encodeURIComponent(id);
}
