import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import { schemaFaults } from '../support/json-schema.ts';
import { ask, signIn } from '../support/sign-in.ts';

let server: DemoServer;
const cookies = new Map<string, string>();
beforeAll(async () => {
	server = await startDemoServer();
	for (const name of ['sonoivu', 'sotuphap', 'kiemtra', 'quantri']) {
		cookies.set(name, await signIn(server.origin, name, server.passwordOf(name)));
	}
});
afterAll(() => server.stop());

const WITHOUT_SESSION = '';

function get(path: string, who = WITHOUT_SESSION): Promise<Response> {
	const cookie = cookies.get(who);
	return ask(server.origin, `/api/v1${path}`, { headers: cookie ? { cookie } : {} });
}

async function jsonOf(path: string, who?: string): Promise<unknown> {
	const response = await get(path, who);
	expect(response.status).toBe(200);
	expect(response.headers.get('content-type')).toMatch(/^application\/json/);
	return response.json();
}

async function idsListed(who: string): Promise<string[]> {
	const { surveys } = (await jsonOf('/surveys', who)) as { surveys: { id: string }[] };
	return surveys.map(({ id }) => id);
}

interface Document {
	openapi: string;
	paths: Record<string, { get: { responses: Record<string, { content: object }> } }>;
	components: { schemas: Record<string, object> };
}

const described = async () => (await jsonOf('/openapi.json')) as Document;

describe('the list of surveys', () => {
	test('has for everybody the open and the published ones', async () => {
		const ids = await idsListed(WITHOUT_SESSION);
		expect(ids).toContain('stp-2024');
		expect(ids).toContain('minh-hoa-2023');
		expect(ids).not.toContain('minh-hoa-2024');
	});

	test.each(['sonoivu', 'sotuphap', 'kiemtra'])('has for %s what concerns it too', async (who) => {
		expect(await idsListed(who)).toContain('minh-hoa-2024');
	});

	test('has for an administrator no more than for everybody', async () => {
		expect(await idsListed('quantri')).toEqual(await idsListed(WITHOUT_SESSION));
	});
});

describe('the results of 2024', () => {
	test('are 46, 0 and 4 of 50, with Wilson intervals', async () => {
		const results = await jsonOf('/surveys/stp-2024/results', 'sonoivu');
		// Newcombe (1998), method 3, for 46, 0 and 4 of 50.
		const figures = {
			answered: 50,
			satisfied: { count: 46, share: 0.92, low: expect.closeTo(0.8116175, 6) as number },
			dissatisfied: { count: 0, share: 0, low: 0, high: expect.closeTo(0.0713476, 6) as number },
			other: { count: 4, share: 0.08, high: expect.closeTo(0.1883825, 6) as number }
		};
		expect(results).toMatchObject({
			survey: { id: 'stp-2024', status: 'open' },
			ballots: 50,
			waiting: 0,
			questions: [
				{ id: 'SF.CS', ...figures },
				{ id: 'SF.DV', ...figures },
				{ id: 'SF.GY', kind: 'text' }
			],
			agencies: [{ code: 'STP', name: 'Sở Tư pháp', ballots: 50 }],
			method: { interval: 'wilson', level: 0.95, threshold: 10 }
		});
	});

	test.each([
		['agency=STP', 50],
		['period=2024', 50],
		['period=2023', 0],
		['agency=STP&period=2024&channel=&service=', 50]
	])('limited by %s are %i ballots', async (query, ballots) => {
		const results = await jsonOf(`/surveys/stp-2024/results?${query}`, 'sonoivu');
		expect(results).toMatchObject({ ballots });
	});
});

test('published results may be kept by caches, others not', async () => {
	const open = await get('/surveys/minh-hoa-2023/results');
	expect(open.headers.get('cache-control')).toBe('public, max-age=300');
	const closed = await get('/surveys/stp-2024/results', 'sonoivu');
	expect(closed.headers.get('cache-control')).toBe('no-store');
});

test.each([
	['/surveys/khong-co', 404, 'survey-not-found'],
	['/surveys/minh-hoa-2024', 401, 'not-logged-in'],
	['/surveys/stp-2024/results', 401, 'not-logged-in'],
	['/surveys/khong-co/results', 404, 'survey-not-found'],
	['/surveys/minh-hoa-2023/results?agency=KHONGCO', 404, 'agency-not-found'],
	['/surveys/minh-hoa-2023/results?period=2024-13', 400, 'bad-request'],
	['/surveys/minh-hoa-2023/results?channel=x', 400, 'bad-request'],
	['/khong-co', 404, 'page-not-found']
])('%s is refused by %i as a problem document', async (path, status, title) => {
	const response = await get(path);
	expect(response.status).toBe(status);
	expect(response.headers.get('content-type')).toBe('application/problem+json');
	const problem: unknown = await response.json();
	expect(problem).toMatchObject({ type: 'about:blank', title, status });
	const { components, ...document } = await described();
	const schema = components.schemas.Problem ?? {};
	expect(schemaFaults({ ...document, components }, schema, problem)).toEqual([]);
});

test('an account without the right is told so', async () => {
	expect((await get('/surveys/stp-2024/results', 'sotuphap')).status).toBe(403);
	expect((await get('/surveys/minh-hoa-2024/results', 'quantri')).status).toBe(403);
});

describe('the description', () => {
	test('is OpenAPI 3.1 and names every address', async () => {
		const { openapi, paths } = await described();
		expect(openapi).toMatch(/^3\.1\./);
		expect(Object.keys(paths)).toEqual(['/surveys', '/surveys/{id}', '/surveys/{id}/results']);
	});

	test.each([
		['/surveys', '/surveys', 'SurveyList'],
		['/surveys/{id}', '/surveys/stp-2024', 'Survey'],
		['/surveys/{id}/results', '/surveys/stp-2024/results', 'Results'],
		['/surveys/{id}/results', '/surveys/minh-hoa-2023/results', 'Results'],
		['/surveys/{id}/results', '/surveys/minh-hoa-2024/results?period=2024-09', 'Results']
	])('of %s fits what %s answers', async (described_path, path, name) => {
		const document = await described();
		const answers = document.paths[described_path]?.get.responses[200]?.content;
		expect(answers).toEqual({
			'application/json': { schema: { $ref: `#/components/schemas/${name}` } }
		});
		const schema = document.components.schemas[name] ?? {};
		expect(schemaFaults(document, schema, await jsonOf(path, 'kiemtra'))).toEqual([]);
	});
});
