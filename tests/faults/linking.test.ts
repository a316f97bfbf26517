import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Deps } from '#lib/server/services/deps.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { castOne, insertWorld, nonceOf, SURVEY } from '../support/ballots.ts';
import { seededChance } from '../support/chance.ts';
import { DIALECTS, freshDatabaseUrl, openStores, type Dialect } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { chanceOfOrder, rankCorrelation } from './rank-correlation.ts';
import { SEED } from './random.ts';
import { writeFigures } from './report.ts';

// Who holds all files, and stood at the counter, knows in which order citizens came. Each way to
// put the ballots in an order is tried; within what was sealed together it must be as good as none.

const BATCHES = process.env.FAULTS === 'long' ? 200 : 12;
const TOGETHER = 20;

/** An order by chance alone is further off than this once in 15,000 times. */
const FAR_OFF = 4;

/** What a ballot says; its order tells nothing. */
function wordsOf(number: number): string {
	return createHash('sha256').update(`citizen ${number}`).digest('hex').slice(0, 24);
}
const NUMBERS = new Map(
	Array.from({ length: BATCHES * TOGETHER }, (_, number) => [wordsOf(number), number])
);

/** A way to put ballots in an order. @returns their numbers */
type Attack = (world: World) => Promise<number[]>;

interface World {
	deps: Deps & { lines: string[] };
	url: string;
	receipts: string[];
	/** What each query for results gave, after each ballot. */
	totals: number[];
}

async function castAll(dialect: Dialect): Promise<World> {
	const url = await freshDatabaseUrl(dialect);
	const deps = testDeps(openStores(url), seededChance(`linking ${SEED}`));
	await insertWorld(deps);
	const world: World = { deps, url, receipts: [], totals: [] };
	for (let number = 0; number < BATCHES * TOGETHER; number += 1) {
		const fields = { nonce: nonceOf(number), 'SF.GY': wordsOf(number) };
		world.receipts.push(await castOne(deps, fields));
		if ((number + 1) % TOGETHER === 0) await sealDue(deps);
		if (number < 3 * TOGETHER) world.totals.push(await answersSeen(deps));
	}
	return world;
}

/** How many answers the results show that the department sees while the survey is open. */
async function answersSeen(deps: Deps): Promise<number> {
	const report = await surveyResults(deps, 'operator', SURVEY.id);
	const { cut } = report.agencies.find((it) => it.code === 'STP') ?? {};
	return cut && !cut.suppressed ? (cut.questions[0]?.answered ?? 0) : 0;
}

function numbersIn(texts: readonly string[]): number[] {
	return texts.flatMap((text) => {
		const number = NUMBERS.get(/[0-9a-f]{24}/.exec(text)?.[0] ?? '');
		return number === undefined ? [] : [number];
	});
}

const byQuery =
	(query: string): Attack =>
	async ({ deps }) => {
		const { rows } = await sql.raw<{ answers: string }>(query).execute(deps.db);
		return numbersIn(rows.map(({ answers }) => answers));
	};

/** The files of a store, by name. */
function filesOf(url: string, store: RegExp): Map<string, Buffer> {
	const folder = dirname(url.replace(/^file:/, ''));
	const names = readdirSync(folder).filter((it) => store.test(it));
	return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/** By where the words stand in a file: rows, pages that are free, frames of the write-ahead log. */
const byPlaceIn =
	(file: string, which: 'indexOf' | 'lastIndexOf'): Attack =>
	async ({ url }) => {
		const bytes = filesOf(url, new RegExp(`^${file}$`)).get(file) ?? Buffer.alloc(0);
		return [...NUMBERS]
			.map(([words, number]) => ({ number, place: bytes[which](words) }))
			.filter((it) => it.place >= 0)
			.sort((a, b) => a.place - b.place)
			.map(({ number }) => number);
	};

/** The same, once the write-ahead log is in the file. */
const byPlaceInMain =
	(which: 'indexOf' | 'lastIndexOf'): Attack =>
	async (world) => {
		await sql`pragma wal_checkpoint(passive)`.execute(world.deps.db);
		return byPlaceIn('test.db', which)(world);
	};

const ATTACKS: Record<Dialect, Record<string, Attack>> = {
	sqlite: {
		'order of the table': byQuery('select answers from ballot'),
		'order of the numbers': byQuery('select answers from ballot order by survey_key, number'),
		'order of the ids': byQuery('select answers from ballot order by survey_key, id'),
		'first frame of the write-ahead log': byPlaceIn('test.db-wal', 'indexOf'),
		'last frame of the write-ahead log': byPlaceIn('test.db-wal', 'lastIndexOf'),
		'first place in the main file': byPlaceInMain('indexOf'),
		'last place in the main file': byPlaceInMain('lastIndexOf')
	},
	postgres: {
		'order of the table': byQuery('select answers from ballot'),
		'order of the numbers': byQuery('select answers from ballot order by survey_key, number'),
		'order of the ids': byQuery('select answers from ballot order by survey_key, id'),
		'order of the rows (ctid)': byQuery('select answers from ballot order by ctid'),
		'order of the transactions (xmin)': byQuery(
			'select answers from ballot order by xmin::text::bigint, ctid'
		)
	}
};

/** How the order found fits the true one, batch by batch: standard deviations from chance. */
function fitOf(found: readonly number[]): number {
	const batches = Map.groupBy(found, (number) => Math.floor(number / TOGETHER));
	const correlations = [...batches.values()]
		.filter((it) => it.length === TOGETHER)
		.map(rankCorrelation);
	return chanceOfOrder(correlations, TOGETHER);
}

describe.each(DIALECTS)('who holds the files of %s', (dialect) => {
	test('finds no order within what was sealed together', async () => {
		const begun = performance.now();
		const world = await castAll(dialect);
		const fits: Record<string, number> = {};
		for (const [name, attack] of Object.entries(ATTACKS[dialect])) {
			const found = await attack(world);
			fits[name] = Math.round(fitOf(found) * 100) / 100;
			expect(found.length, name).toBeGreaterThanOrEqual(TOGETHER);
		}
		for (const [name, fit] of Object.entries(fits))
			expect(Math.abs(fit), name).toBeLessThan(FAR_OFF);
		expectNothingBeside(world);
		expectSteps(world.totals);
		await world.deps.db.destroy();
		writeFigures(`linking, ${dialect}`, begun, { seed: SEED, batches: BATCHES, fits });
	}, 600_000);

	test('would find it, by the same look, while the ballots wait', async () => {
		const url = await freshDatabaseUrl(dialect);
		const deps = testDeps(openStores(url), seededChance('control'));
		await insertWorld(deps);
		for (let number = 0; number < TOGETHER; number += 1) {
			await castOne(deps, { nonce: nonceOf(number), 'SF.GY': wordsOf(number) });
		}
		const world: World = { deps, url, receipts: [], totals: [] };
		const attack =
			dialect === 'sqlite'
				? byPlaceIn('test-inbox.db-wal', 'indexOf')
				: byQuery('select answers from inbox.waiting order by xmin::text::bigint');
		expect(fitOf(await attack(world))).toBeGreaterThan(FAR_OFF);
		await deps.db.destroy();
	});
});

/** Neither the log's lines nor the files of the inbox have anything of a sealed ballot. */
function expectNothingBeside({ deps, url, receipts }: World): void {
	const said = deps.lines.join('\n');
	expect(numbersIn(deps.lines)).toEqual([]);
	expect(receipts.filter((it) => said.includes(it))).toEqual([]);
	if (!url.startsWith('file:')) return; // the contract tests ask PostgreSQL for what shares a transaction
	for (const [name, bytes] of filesOf(url, /^test-inbox\.db/)) {
		expect(
			[...NUMBERS.keys()].filter((words) => bytes.includes(words)),
			name
		).toEqual([]);
	}
}

/** What the results show moves by a whole batch or not at all. */
function expectSteps(totals: readonly number[]): void {
	const moves = totals.slice(1).map((total, at) => total - (totals[at] ?? 0));
	expect(new Set(moves)).toEqual(new Set([0, TOGETHER]));
}
