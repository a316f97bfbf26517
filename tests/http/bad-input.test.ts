import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBadInput } from '../support/bad-input/start.ts';
import { PAGES, PUBLIC_PAGES, type PageName } from '../support/bad-input/pages.ts';
import { WORDS } from '../support/bad-input/words.ts';
import { WORLDS } from '../support/bad-input/worlds.ts';
import {
	chartsOn,
	picturesOn,
	readAnswer,
	type ReadAnswer
} from '../support/bad-input/read-answer.ts';
import { TEST_PASSWORD } from '../support/seed.ts';
import type { TestServer } from '../support/server.ts';
import { ask, signIn } from '../support/sign-in.ts';

// Surveys of which little or nothing can be said: every page and every file says so in words.

let server: TestServer;
const cookies = new Map<string, string>();
beforeAll(async () => {
	server = await startBadInput();
	for (const name of ['sonoivu', 'sostc']) {
		cookies.set(name, await signIn(server.origin, name, TEST_PASSWORD));
	}
});
afterAll(() => server.stop());

function get(path: string, who: string): Promise<Response> {
	const cookie = cookies.get(who);
	return ask(server.origin, path, { headers: cookie ? { cookie } : {} });
}

async function read(path: string, who: string): Promise<ReadAnswer> {
	const response = await get(path, who);
	expect(response.status).toBe(200);
	return readAnswer(response);
}

/** No number that is none, no chart without anything in it, no way to one. */
async function expectSound({ text, html }: ReadAnswer, who: string): Promise<void> {
	expect(text).not.toMatch(/NaN|Infinity|∞|undefined|\bnull\b|\{agency\}|\[object/);
	if (html === undefined) return;
	expect(chartsOn(html)).not.toContain(0);
	// What is drawn by a script is drawn of a table with bars.
	if (html.includes('<canvas')) expect(chartsOn(html)).not.toEqual([]);
	for (const picture of picturesOn(html)) {
		const response = await get(picture, who);
		expect([picture, response.headers.get('content-type')]).toEqual([picture, 'image/png']);
		await response.body?.cancel();
	}
}

function expectSaid({ text, pictures }: ReadAnswer, world: string, page: PageName): void {
	const { said, pictures: drawn } = WORDS[world] ?? expect.fail(world);
	const wanted = said[page];
	if (wanted) expect(text).toMatch(wanted);
	if (pictures !== undefined && drawn === 'none') expect(pictures).toBe(0);
}

describe.each(WORLDS)('$id', ({ id }) => {
	test.each(PAGES)('is told soundly by $name, to $who', async ({ name, who, path }) => {
		const answer = await read(path(id), who);
		await expectSound(answer, who);
		expectSaid(answer, id, name);
	});

	test.each([
		['overview/chart?domain=service&group=', 'Không có gì để vẽ'],
		['overview/chart?of=factors', 'Không có gì để vẽ'],
		['results/chart?of=agency-service', 'Không có gì để vẽ'],
		['results/STC/chart?of=index', 'Không có gì để vẽ'],
		['results/STC/chart?of=levels', 'Không có gì để vẽ'],
		['results/STC/chart?of=classes', 'Không có gì để vẽ'],
		['compare/chart?agency=STP&other=STC', 'Không có gì để vẽ']
	])('%s is a picture, or words', async (path, words) => {
		const response = await get(`/admin/surveys/${id}/${path}`, 'sonoivu');
		if (response.status === 200) {
			expect(response.headers.get('content-type')).toBe('image/png');
			return response.body?.cancel();
		}
		expect(response.status).toBe(404);
		expect((await readAnswer(response)).text).toContain(words);
	});
});

describe.each(WORLDS)('$id, published', ({ id }) => {
	beforeAll(async () => {
		const response = await ask(server.origin, `/admin/surveys/${id}?/run`, {
			method: 'POST',
			headers: { cookie: cookies.get('sonoivu') ?? '' },
			body: new URLSearchParams({ to: 'published', agree: 'yes' })
		});
		expect(response.status).toBe(303);
	});

	test.each(PUBLIC_PAGES)('is told soundly by $name', async ({ name, path }) => {
		const answer = await read(path(id), '');
		await expectSound(answer, '');
		expectSaid(answer, id, name);
	});

	test('says in JSON what is not there, and never null', async () => {
		const { text } = await read(`/api/v1/surveys/${id}/results`, '');
		expect(text).not.toContain('null');
		const { agencies } = JSON.parse(text) as { agencies: { code: string; ballots?: number }[] };
		expect(agencies.map(({ code, ballots }) => [code, ballots ?? 'suppressed'])).toEqual(
			WORDS[id]?.received
		);
	});
});
