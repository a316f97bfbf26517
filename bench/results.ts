import { surveyResults } from '#lib/server/services/results.ts';
import { logIn, type Data, type Product } from './product.ts';
import { residentMemory } from './memory.ts';
import { DEPARTMENTS, seedSurvey, WHOLE_YEAR, type SeededSurvey } from './seed.ts';
import { inMs, median, printTable } from './table.ts';

const SMALL = 10_000;
const LARGE = 100_000;
const LARGEST = 1_000_000;

const SURVEYS: readonly SeededSurvey[] = [
	{ id: 'short-10k', questionnaire: 'short', ballots: SMALL, spread: DEPARTMENTS },
	{ id: 'short-1m', questionnaire: 'short', ballots: LARGEST, spread: DEPARTMENTS },
	{ id: 'sipas-10k', questionnaire: 'sipas', ballots: SMALL, spread: DEPARTMENTS },
	{ id: 'sipas-100k', questionnaire: 'sipas', ballots: LARGE, spread: DEPARTMENTS },
	{ id: 'sipas-year', questionnaire: 'sipas', ballots: LARGE, spread: WHOLE_YEAR }
];

const ROUNDS = 15;

/** Pages of results, in the path of a survey. */
const PAGES = [
	['page', (id: string) => `/admin/surveys/${id}/results`],
	['API', (id: string) => `/api/v1/surveys/${id}/results`]
] as const;

export async function seedResults({ deps }: Data): Promise<void> {
	for (const survey of SURVEYS) await seedSurvey(deps, survey);
}

/** How long a survey's results take, at ten thousand ballots and at a million, and what the server weighs then. */
export async function measureResults(data: Data, product: Product): Promise<void> {
	const cookie = await logIn(product);
	const rows: [string, string][] = [];
	for (const { id, ballots, questionnaire, spread } of SURVEYS) {
		const cells = spread.agencies * spread.services * spread.channels * spread.months;
		const name = `${questionnaire}, ${ballots} ballots, ${cells} kept tallies`;
		rows.push([
			`${name}: report`,
			inMs(await timeOf(() => surveyResults(data.deps, 'operator', id)))
		]);
		for (const [kind, pathOf] of PAGES) {
			const get = () => read(product.origin + pathOf(id), cookie);
			rows.push([`${name}: ${kind}`, inMs(await timeOf(get))]);
		}
	}
	rows.push(['memory of the server, a million ballots sealed', residentMemory(product.pid)]);
	printTable(`Results, median of ${ROUNDS} after one`, rows);
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
	await work();
	const times: number[] = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		const start = performance.now();
		await work();
		times.push(performance.now() - start);
	}
	return median(times);
}

/** @throws Error where the answer is not the page */
async function read(url: string, cookie: string): Promise<void> {
	const response = await fetch(url, { headers: { cookie, 'accept-encoding': 'identity' } });
	await response.arrayBuffer();
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
}
