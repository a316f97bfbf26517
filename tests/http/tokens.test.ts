import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import { ask, signIn } from '../support/sign-in.ts';

let server: DemoServer;
let cookie: string;
beforeAll(async () => {
	server = await startDemoServer();
	cookie = await signIn(server.origin, 'sonoivu', server.passwordOf('sonoivu'));
});
afterAll(() => server.stop());

/** By the form; the page shows it once. */
async function make(scope: Record<string, string>): Promise<string> {
	const year = new Date().getFullYear();
	const typed = { name: 'Thử', until: `${year}-12-31`, survey: '', agency: '', ...scope };
	const body = new URLSearchParams(typed);
	const page = await ask(server.origin, '/admin/tokens?/make', {
		method: 'POST',
		headers: { cookie },
		body
	});
	expect(page.status).toBe(200);
	const [token] = /hl_[0-9a-f]{64}/.exec(await page.text()) ?? [];
	return token ?? '';
}

const results = (token: string, survey = 'minh-hoa-2024', query = '') =>
	ask(server.origin, `/api/v1/surveys/${survey}/results${query}`, {
		headers: { authorization: `Bearer ${token}` }
	});

describe('a program with a token', () => {
	test('reads the results that it is made for, and the server sets it no cookie', async () => {
		const response = await results(await make({ agency: 'STP' }));
		expect(response.status).toBe(200);
		expect(response.headers.getSetCookie()).toEqual([]);
		const { agencies } = (await response.json()) as { agencies: { code: string }[] };
		expect(agencies.map(({ code }) => code)).toEqual(['STP']);
	});

	test('is refused other agencies, moving figures, and all pages of staff', async () => {
		const token = await make({ agency: 'STP' });
		expect((await results(token, 'minh-hoa-2024', '?agency=SGTVT')).status).toBe(403);
		expect((await results(token, 'stp-2024')).status).toBe(403);
		for (const path of ['/admin', '/admin/surveys/minh-hoa-2024/export?format=csv']) {
			const headers = { authorization: `Bearer ${token}` };
			expect((await ask(server.origin, path, { headers })).status).toBe(303);
		}
	});

	test('that is for one survey asks about others as anybody', async () => {
		const token = await make({ survey: 'minh-hoa-2023' });
		expect((await results(token, 'minh-hoa-2023')).status).toBe(200);
		expect((await results(token, 'minh-hoa-2024')).status).toBe(401);
	});

	test('is told by a problem document that its token is not good, whoever’s session it has beside', async () => {
		for (const authorization of ['Bearer x', `Bearer hl_${'0'.repeat(64)}`, 'Basic eDp4', '']) {
			const response = await ask(server.origin, '/api/v1/surveys', {
				headers: { authorization, cookie }
			});
			expect(response.status, authorization).toBe(401);
			expect(response.headers.get('content-type')).toBe('application/problem+json');
			expect(response.headers.get('www-authenticate')).toBe('Bearer');
		}
	});

	test('waits a minute after 120 requests', async () => {
		const token = await make({});
		const statuses = new Set<number>();
		let refused: Response | undefined;
		// More than two minutes’ worth: a minute may end while they are sent.
		for (let asked = 0; asked < 260 && !refused; asked += 1) {
			const response = await results(token, 'minh-hoa-2023');
			await response.body?.cancel();
			statuses.add(response.status);
			if (response.status === 429) refused = response;
		}
		expect([...statuses].sort()).toEqual([200, 429]);
		expect(refused?.headers.get('retry-after')).toBe('60');
	});
});

test('the description of the API names the token', async () => {
	const document: unknown = await (await ask(server.origin, '/api/v1/openapi.json')).json();
	expect(document).toMatchObject({
		security: [{}, { session: [] }, { token: [] }],
		components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } }
	});
});
