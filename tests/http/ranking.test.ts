import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import { ask, signIn } from '../support/sign-in.ts';

let server: DemoServer;
let cookie: string;
beforeAll(async () => {
	server = await startDemoServer();
	cookie = await signIn(server.origin, 'sonoivu', server.passwordOf('sonoivu'));
});
afterAll(() => server.stop());

const INVENTED = '/admin/surveys/minh-hoa-2024';

const get = (path: string, who?: string): Promise<Response> =>
	ask(server.origin, path, { headers: who === undefined ? {} : { cookie } });

/** What a person reads: no tags, each run of white space as one blank. */
async function textOf(path: string, who?: string): Promise<string> {
	const response = await get(path, who);
	expect(response.status).toBe(200);
	const html = await response.text();
	const body = html.slice(html.indexOf('<body')).replace(/<script[\s\S]*?<\/script>/g, '');
	return body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

test('agencies are ranked by slips beside others, and every page and file says so', async () => {
	const by = 'Xếp hạng theo phiếu của các nguồn: Phiếu mời, Mẫu ngẫu nhiên.';
	for (const [path, who] of [
		[`${INVENTED}/overview`, 'sonoivu'],
		[`${INVENTED}/results`, 'sonoivu'],
		['/results/minh-hoa-2023', undefined]
	] as const) {
		const text = await textOf(`${path}?lang=vi`, who);
		expect(text).toContain(by);
		expect(text).toMatch(/hạng 1\D/);
	}
	const file = await get(`${INVENTED}/export?format=json`, 'sonoivu');
	const { ranking, agencies } = (await file.json()) as {
		ranking: object;
		agencies: { code: string; ranked: object; ranks: Record<string, object> }[];
	};
	expect(ranking).toEqual({ sources: ['slip', 'random'], of: 'part' });
	const few = agencies.find(({ code }) => code === 'BDT');
	expect(few).toMatchObject({ ranked: { suppressed: true }, ranks: {} });
	const many = agencies.find(({ code }) => code === 'STNMT');
	expect(Object.values(many?.ranks ?? {})[0]).toMatchObject({ kind: 'ranked' });
	const chosen = await textOf(`${INVENTED}/results?period=2024&lang=vi`, 'sonoivu');
	expect(chosen).toContain('Không xếp hạng: số liệu đang xem chỉ là một phần');
});
