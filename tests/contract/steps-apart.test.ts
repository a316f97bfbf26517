import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Deps } from '#lib/server/services/deps.ts';
import { importBallots } from '#lib/server/services/import-ballots.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { castMany, GRACE_END, insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';

const HEADING = 'agency,service,month,SF.CS,SF.DV,SF.GY';

describe.each(DIALECTS)('ballots without a receipt on %s', (dialect) => {
	let deps: Deps;
	let now: number;
	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	const take = (count: number, month = '2026-11') => {
		const rows = Array.from({ length: count }, () => `STP,LLTP,${month},satisfied,other,`);
		const bytes = new TextEncoder().encode(`${[HEADING, ...rows].join('\n')}\n`);
		return importBallots(deps, { surveyId: 'dot-1', bytes }, 'cli');
	};
	const locks = () =>
		deps.db
			.selectFrom('data_lock')
			.select(['ballots', 'receipts'])
			.where('ballots', '>', 0)
			.orderBy('lock')
			.execute();

	test('never take a citizen along: one of a poster waits beside a file of thirty', async () => {
		await castMany(deps, { first: 1, count: 1 });
		await take(30);
		expect(await locks()).toEqual([{ ballots: 30, receipts: 0 }]);
		await castMany(deps, { first: 2, count: 9 });
		expect(await sealDue(deps)).toBe(10);
		expect(await locks()).toEqual([
			{ ballots: 30, receipts: 0 },
			{ ballots: 10, receipts: 10 }
		]);
		expect(await recountSurvey(deps, 'dot-1')).toEqual({ ballots: 40, differences: [] });
	});

	test('wait for ten of their own, or for the end', async () => {
		await take(3);
		await castMany(deps, { first: 1, count: 10 });
		expect(await sealDue(deps)).toBe(10);
		await take(7, '2026-10');
		expect(await locks()).toEqual([
			{ ballots: 10, receipts: 10 },
			{ ballots: 10, receipts: 0 }
		]);
		await take(2, '2026-09');
		now = GRACE_END;
		expect(await sealDue(deps)).toBe(2);
	});

	test('of an earlier version, in a closed step with nine citizens, wait for the end with them', async () => {
		await castMany(deps, { first: 1, count: 9 });
		await take(9);
		await joinAll(deps, 'mixed');
		expect(await sealDue(deps)).toBe(0);
		now = GRACE_END;
		expect(await sealDue(deps)).toBe(18);
		expect(await locks()).toEqual([{ ballots: 18, receipts: 9 }]);
	});
});

/** Puts all that waits into one closed step, as a version did that knew no others. */
async function joinAll({ inbox }: Deps, sealing: string): Promise<void> {
	await sql`update waiting set step = (select step from step where with_receipts = 1)`.execute(
		inbox.db
	);
	await inbox.db.deleteFrom('step').where('with_receipts', '=', 0).execute();
	await inbox.db.updateTable('step').set({ sealing }).execute();
}
