import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Deps } from '#lib/server/services/deps.ts';
import { sealAgency } from '#lib/server/services/sealing.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { castOne, insertWorld, nonceOf } from '../support/ballots.ts';
import { seededChance } from '../support/chance.ts';
import { DIALECTS, freshDatabase, inboxOf } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { castWith, makeSlips } from '../support/slips.ts';

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
