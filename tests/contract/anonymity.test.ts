import { sql, type Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Deps } from '#lib/server/services/deps.ts';
import { sealAgency } from '#lib/server/services/sealing.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { castOne, insertWorld, nonceOf } from '../support/ballots.ts';
import { seededChance } from '../support/chance.ts';
import { DIALECTS, freshDatabase, inboxOf } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { castWith, makeSlips } from '../support/slips.ts';
import { up } from '../../migrations/inbox_0008_one_day.ts';

// Who holds a copy of the database and knows in which order citizens came must not learn whose
// ballot is whose. Each ballot here carries its place in that order as its words.

const ATTACKS: Record<string, readonly string[]> = {
	sqlite: [
		'select answers from ballot',
		'select answers from ballot order by survey_key, number',
		'select answers from ballot order by survey_key, id'
	],
	postgres: [
		'select answers from ballot',
		'select answers from ballot order by ctid',
		'select answers from ballot order by xmin::text::bigint, ctid',
		'select answers from ballot order by number',
		'select answers from ballot order by id'
	]
};

/** Correlation by rank, -1 to 1, of the order found with the order in which they came. */
function rankCorrelation(found: readonly number[]): number {
	const count = found.length;
	const distance = found.reduce((sum, came, at) => sum + (came - at) ** 2, 0);
	return 1 - (6 * distance) / (count * (count ** 2 - 1));
}

async function placesIn(db: Db, query: string): Promise<number[]> {
	const { rows } = await sql.raw<{ answers: string }>(query).execute(db);
	return rows.map(({ answers }) => Number(/place-(\d+)/.exec(answers)?.[1]));
}

describe.each(DIALECTS)('the order of ballots on %s', (dialect) => {
	let deps: Deps;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect), seededChance('order'));
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	/** @param every after how many ballots the sealer runs */
	async function castInOrder(count: number, every: number): Promise<void> {
		for (let at = 0; at < count; at += 1) {
			await castOne(deps, { nonce: nonceOf(at), 'SF.GY': `place-${at}` });
			if ((at + 1) % every === 0) await sealAgency(deps, 'dot-1', 'agency-stp');
		}
	}

	test.each(ATTACKS[dialect] ?? [])(
		'within what was sealed together is lost: %s',
		async (query) => {
			await castInOrder(30, 30);
			const found = await placesIn(deps.db, query);
			expect(found.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, at) => at));
			expect(Math.abs(rankCorrelation(found))).toBeLessThan(0.62); // of chance: 999 in 1,000
		}
	);

	test.each(ATTACKS[dialect] ?? [])('of three tens tells at most the ten: %s', async (query) => {
		await castInOrder(30, 10);
		const found = await placesIn(deps.db, query);
		const correlations = [0, 1, 2].map((ten) => {
			const within = found.filter((it) => Math.floor(it / 10) === ten).map((it) => it % 10);
			expect(within).toHaveLength(10);
			return rankCorrelation(within);
		});
		const mean = correlations.reduce((sum, it) => sum + it, 0) / 3;
		expect(Math.abs(mean)).toBeLessThan(0.65); // of chance: 999 in 1,000; of the order itself: 1
	});

	test('leaves nothing in the inbox, by which a receipt would lead to its answers', async () => {
		await castInOrder(10, 10);
		expect(await deps.inbox.db.selectFrom('waiting').selectAll().execute()).toEqual([]);
		expect(await deps.inbox.db.selectFrom('arrival').selectAll().execute()).toEqual([]);
		const receipts = await deps.inbox.db.selectFrom('receipt').select('step').distinct().execute();
		const steps = await deps.inbox.db.selectFrom('step').select(['step', 'lock']).execute();
		expect(steps).toEqual(receipts.map(({ step }) => ({ step, lock: 1 })));
	});
});

describe.each(DIALECTS)('the days of receipts on %s', (dialect) => {
	let deps: Deps;
	let now = Date.parse('2026-11-29T05:00:00.000Z');
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect), { ...seededChance('days'), now: () => now });
		await insertWorld(deps, { closesAt: '2026-12-31T10:00:00.000Z' });
	});
	afterEach(() => deps.db.destroy());

	const days = () =>
		deps.inbox.db.selectFrom('receipt').select(['receipt', 'day']).orderBy('receipt').execute();

	/** Three come in November, seven in December. */
	async function castOverMonths(): Promise<void> {
		for (let at = 0; at < 10; at += 1) {
			now = Date.parse(at < 3 ? '2026-11-29T05:00:00.000Z' : '2026-12-02T05:00:00.000Z');
			await castOne(deps, { nonce: nonceOf(at) });
		}
	}

	test('are one in a data lock, whose ballots are of two months', async () => {
		await castOverMonths();
		expect(new Set((await days()).map((it) => it.day)).size).toBe(2);
		now = Date.parse('2026-12-03T05:00:00.000Z');
		expect(await sealAgency(deps, 'dot-1', 'agency-stp')).toBe(10);
		const months = deps.db.selectFrom('heading').select('month').orderBy('month').execute();
		expect((await months).map((it) => it.month)).toEqual(['2026-11', '2026-12']);
		expect((await days()).map((it) => it.day)).toEqual(Array(10).fill('2026-12-03'));
	});

	test('of an earlier version become one, the latest; of ballots that wait they stay', async () => {
		await castOverMonths();
		const came = await days();
		await sealAgency(deps, 'dot-1', 'agency-stp');
		for (const { receipt, day } of came) {
			const one = deps.inbox.db.updateTable('receipt').where('receipt', '=', receipt);
			await one.set({ day }).execute();
		}
		await castTwoThatWait();
		await up(deps.inbox.db as Kysely<unknown>);
		const found = (await days()).map((it) => it.day).toSorted();
		expect(found).toEqual(['2026-11-29', '2026-11-30', ...Array<string>(10).fill('2026-12-02')]);
	});

	async function castTwoThatWait(): Promise<void> {
		for (const [at, day] of ['2026-11-29', '2026-11-30'].entries()) {
			now = Date.parse(`${day}T05:00:00.000Z`);
			await castOne(deps, { nonce: nonceOf(20 + at) });
		}
	}
});

describe.each(DIALECTS.filter((it) => it === 'sqlite'))('row numbers on %s', (dialect) => {
	test.each(['waiting', 'ballot', 'receipt', 'arrival', 'step', 'slip'])(
		'do not exist in %s',
		async (table) => {
			const db = await freshDatabase(dialect);
			const store = table === 'ballot' ? db : inboxOf(db).db;
			const query = sql`select rowid from ${sql.table(table)}`.execute(store);
			await expect(query).rejects.toThrow('no such column: rowid');
			await db.destroy();
		}
	);
});

describe.each(DIALECTS.filter((it) => it === 'postgres'))(
	'transaction numbers on %s',
	(dialect) => {
		test('join no ballot with a receipt or a slip, and are one for all sealed together', async () => {
			const deps = testDeps(await freshDatabase(dialect), seededChance('xmin'));
			await insertWorld(deps);
			for (let at = 0; at < 10; at += 1) await castOne(deps, { nonce: nonceOf(at) });
			await sealAgency(deps, 'dot-1', 'agency-stp');
			for (const table of ['inbox.receipt', 'inbox.waiting', 'inbox.slip']) {
				const joined = sql<{ rows: number }>`select count(*)::integer as rows from ballot
				join ${sql.table(table)} as other on other.xmin::text = ballot.xmin::text`;
				expect((await joined.execute(deps.db)).rows, table).toEqual([{ rows: 0 }]);
			}
			const distinct = sql`select count(distinct xmin::text)::integer as xmins from ballot`;
			expect((await distinct.execute(deps.db)).rows).toEqual([{ xmins: 1 }]);
			await deps.db.destroy();
		});

		test('join a receipt with its slip until it is sealed, and not after', async () => {
			const deps = testDeps(await freshDatabase(dialect), seededChance('slips'));
			await insertWorld(deps);
			const { codes } = await makeSlips(deps, { count: '10' });
			for (const [at, { scanned }] of codes.entries()) await castWith(deps, scanned, at);
			const joined = async () => {
				const pairs = sql<{ rows: number }>`select count(*)::integer as rows from inbox.receipt as r
					join inbox.slip as s on s.xmin::text = r.xmin::text`;
				return (await pairs.execute(deps.db)).rows[0]?.rows;
			};
			expect(await joined()).toBe(10); // else nothing were shown
			await sealAgency(deps, 'dot-1', 'agency-stp');
			expect(await joined()).toBe(0);
			await deps.db.destroy();
		});
	}
);
