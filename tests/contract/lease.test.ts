import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sealInTurn } from '#lib/server/services/seal-in-turn.ts';
import { giveLeaseBack, takeLease } from '#lib/server/storage/leases.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { castMany, insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { keptIn } from '../support/kept.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe.each(DIALECTS)('a lease on %s', (dialect) => {
	let db: Db;
	beforeEach(async () => {
		db = await freshDatabase(dialect);
	});
	afterEach(() => db.destroy());

	const take = (holder: string, now = NOON) =>
		takeLease(db, { name: 'sealing', holder, now, lasts: 5 * MINUTE });

	test('is one process’s at a time', async () => {
		expect([await take('one'), await take('two'), await take('one')]).toEqual([true, false, false]);
		await giveLeaseBack(db, 'sealing', 'two');
		expect(await take('two')).toBe(false);
		await giveLeaseBack(db, 'sealing', 'one');
		expect(await take('two')).toBe(true);
	});

	test('asked for by ten at once is given to one', async () => {
		const given = await Promise.all(Array.from({ length: 10 }, (_, at) => take(String(at))));
		expect(given.filter(Boolean)).toHaveLength(1);
	});

	test.each([
		{ name: 'before its end is kept', after: 5 * MINUTE - 1, taken: false },
		{ name: 'from its end on is free', after: 5 * MINUTE, taken: true },
		{ name: 'from a clock that was a day ahead is free', after: -DAY, taken: true }
	])('$name', async ({ after, taken }) => {
		await take('gone');
		expect(await take('next', NOON + after)).toBe(taken);
	});

	test('keeps a second sealer from sealing, and is given back', async () => {
		const deps = testDeps(db);
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 10 });
		await take('another');
		expect(await sealInTurn(deps)).toBe(0);
		await giveLeaseBack(db, 'sealing', 'another');
		expect(await sealInTurn(deps)).toBe(10);
		expect(await keptIn(db)).toMatchObject({ inbox: 0, ballots: 10 });
		expect(await take('another')).toBe(true);
	});
});
