import { surveyResults } from '#lib/server/services/results.ts';
import { logIn, type Data, type Product } from './product.ts';
import { residentMemory } from './memory.ts';
import { DEPARTMENTS, seedSurvey, WHOLE_YEAR, type SeededSurvey } from './seed.ts';
import { inMs, median, printTable } from './table.ts';

const SMALL = 10_000;
const MEDIUM = 100_000;
const LARGE = 1_000_000;

const SURVEYS: readonly SeededSurvey[] = [
	{ id: 'short-10k', questionnaire: 'short', ballots: SMALL, spread: DEPARTMENTS },
	{ id: 'short-1m', questionnaire: 'short', ballots: LARGE, spread: DEPARTMENTS },
	{ id: 'sipas-10k', questionnaire: 'sipas', ballots: SMALL, spread: DEPARTMENTS },
	{ id: 'sipas-1m', questionnaire: 'sipas', ballots: LARGE, spread: DEPARTMENTS },
	{ id: 'sipas-year', questionnaire: 'sipas', ballots: MEDIUM, spread: WHOLE_YEAR }
];

/** Those of two differ in the number of ballots alone, the one with more comes last. */
const GROUPS = [['short-10k', 'short-1m'], ['sipas-10k', 'sipas-1m'], ['sipas-year']] as const;

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
	const sealed = SURVEYS.reduce((sum, { ballots }) => sum + ballots, 0);
	const memory: [string, string][] = [
		[`memory of the server, ${sealed} ballots sealed`, residentMemory(product.pid)]
	];
	const reports = await timesOf((id) => surveyResults(data.deps, 'operator', id));
	const rows = rowsOf('report', reports);
	for (const [kind, pathOf] of PAGES) {
		rows.push(...rowsOf(kind, await timesOf((id) => read(product.origin + pathOf(id), cookie))));
		memory.push([
			`the same after each ${kind} was read ${ROUNDS + 1} times`,
			residentMemory(product.pid)
		]);
	}
	printTable(`Results, median of ${ROUNDS} after one`, [...rows, ...memory]);
}

function rowsOf(kind: string, times: ReadonlyMap<string, number>): [string, string][] {
	const figures = SURVEYS.map(({ id, ballots, questionnaire, spread }): [string, string] => {
		const cells = spread.agencies * spread.services * spread.channels * spread.months;
		const name = `${kind}, ${questionnaire}, ${cells} kept tallies, ${ballots} ballots`;
		return [name, inMs(times.get(id) ?? NaN)];
	});
	const ratios = GROUPS.flatMap(([fewer, more]): [string, string][] => {
		if (more === undefined) return [];
		const ratio = (times.get(more) ?? NaN) / (times.get(fewer) ?? NaN);
		return [[`${kind}, ratio of ${more} to ${fewer}`, ratio.toFixed(2)]];
	});
	return [...figures, ...ratios];
}

/** @returns by survey, in milliseconds; those that are compared take turns, so that both meet the same machine */
async function timesOf(work: (id: string) => Promise<unknown>): Promise<Map<string, number>> {
	const times = new Map<string, number[]>();
	for (const group of GROUPS) {
		for (let turn = 0; turn <= ROUNDS; turn += 1) {
			for (const id of group) {
				const start = performance.now();
				await work(id);
				const took = performance.now() - start;
				if (turn > 0) times.set(id, [...(times.get(id) ?? []), took]);
			}
		}
	}
	return new Map([...times].map(([id, all]) => [id, median(all)]));
}

/** @throws Error where the answer is not the page */
async function read(url: string, cookie: string): Promise<void> {
	const response = await fetch(url, { headers: { cookie, 'accept-encoding': 'identity' } });
	await response.arrayBuffer();
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
}
