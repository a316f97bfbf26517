import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Deps } from '#lib/server/services/deps.ts';
import { planDetail } from '#lib/server/services/plans/read-plans.ts';
import { planProgress } from '#lib/server/services/plans/plan-progress.ts';
import { startPlan } from '#lib/server/services/plans/start-plan.ts';
import { makeBatch } from '#lib/server/services/slips/make-batch.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { endSome } from '#lib/server/storage/inbox/slips.ts';
import { castMany, insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { CLERK, DEPARTMENT, draftPlan, OTHER_CLERK, planAt } from '../support/plans.ts';
import { castWith, codesAt, typedBatch } from '../support/slips.ts';
import { codeOf, staffOf } from '../support/staff.ts';

const TARGETS = [
	{ agencyId: 'agency-stp', population: 3250, ballots: 40 },
	{ agencyId: 'agency-stp', serviceCode: 'LLTP', population: 100, ballots: 15 },
	{ agencyId: 'agency-stp', serviceCode: 'HT', population: 100, ballots: 15 },
	{ agencyId: 'agency-stc', population: 10, ballots: 10 }
];

describe.each(DIALECTS)('progress of a plan on %s', (dialect) => {
	let deps: Deps;
	let now: number;
	let id: string;
	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps);
		id = await draftPlan(deps, DEPARTMENT, TARGETS);
		await deps.db.updateTable('plan').set({ status: 'approved' }).where('id', '=', id).execute();
		await startPlan(deps, DEPARTMENT, id);
	});
	afterEach(() => deps.db.destroy());

	const agenciesOf = async (staff = DEPARTMENT) =>
		(await planProgress(deps, staff, id)).agencies.map(({ agency, received, target, pace }) => [
			agency.code,
			received,
			target,
			pace
		]);

	test('counts what came in, sealed or not, against what is wanted', async () => {
		await castMany(deps, { first: 1, count: 12, code: 'STP2026', service: 'LLTP' });
		expect(await agenciesOf()).toEqual([
			['STC', 0, 10, 'behind'],
			['STP', 12, 40, 'behind'] // 22 of 61 days are over: 14 would be an even pace
		]);
		await sealDue(deps);
		await castMany(deps, { first: 100, count: 28, code: 'STP2026', service: 'HT' });
		const progress = await planProgress(deps, DEPARTMENT, id);
		expect([progress.received, progress.target, progress.daysLeft]).toEqual([40, 50, 39]);
		expect(progress.isOverdue).toBe(true); // reports were due on 31 October
		expect(progress.days).toEqual([{ day: '2026-11-23', channel: 'poster', ballots: 40 }]);
		expect(progress.channels).toEqual([{ channel: 'poster', ballots: 40 }]);
		expect(await agenciesOf()).toContainEqual(['STP', 40, 40, 'reached']);
	});

	test('an agency reads of itself alone', async () => {
		await castMany(deps, { first: 1, count: 3, code: 'STP2026' });
		expect(await agenciesOf(CLERK)).toEqual([['STP', 3, 40, 'behind']]);
		expect(await agenciesOf(OTHER_CLERK)).toEqual([['STC', 0, 10, 'behind']]);
		expect((await planProgress(deps, OTHER_CLERK, id)).days).toEqual([]);
		expect(await codeOf(planProgress(deps, staffOf('entry'), id))).toBe('not-allowed');
		expect(await codeOf(planProgress(deps, undefined, id))).toBe('not-logged-in');
		const foreign = await planAt(deps, 'running');
		expect(await codeOf(planProgress(deps, OTHER_CLERK, foreign))).toBe('plan-not-found');
	});

	test('by procedure only sealed ballots are told, and never a few', async () => {
		const services = async () =>
			(await planProgress(deps, CLERK, id)).agencies[0]?.services.map((it) => [
				it.service.code,
				it.sealed,
				it.target
			]);
		await castMany(deps, { first: 1, count: 12, code: 'STP2026', service: 'LLTP' });
		expect(await services()).toEqual([
			['HT', 0, 15],
			['LLTP', 0, 15]
		]);
		await castMany(deps, { first: 100, count: 4, code: 'STP2026', service: 'HT' });
		await sealDue(deps);
		// 4 are not told, nor 12, from which and the whole they would follow.
		expect(await services()).toEqual([
			['HT', undefined, 15],
			['LLTP', undefined, 15]
		]);
	});

	test('slips are counted by what became of them, for each agency its own', async () => {
		const [survey] = (await planDetail(deps, DEPARTMENT, id)).surveys;
		const typed = typedBatch({ pointCode: 'STP2026' });
		const made = await makeBatch(deps, DEPARTMENT, survey?.id ?? '', typed);
		if (!made.ok) throw new Error(JSON.stringify(made.error));
		await castWith(deps, codesAt(made.value, 0).scanned, 1);
		const { batch } = made.value;
		await deps.inbox.db.transaction().execute((tx) => endSome(tx, batch, 'lost', 1));
		const slipsOf = async (staff = DEPARTMENT) =>
			(await planProgress(deps, staff, id)).agencies.map(({ agency, slips }) => [
				agency.code,
				slips
			]);
		const counts = { issued: 3, open: 1, spent: 1, returned: 0, lost: 1, spoiled: 0 };
		expect(await slipsOf()).toEqual([
			['STC', undefined],
			['STP', counts]
		]);
		expect(await slipsOf(CLERK)).toEqual([['STP', counts]]);
		expect(await slipsOf(OTHER_CLERK)).toEqual([['STC', undefined]]);
	});

	test('by day ballots stand where they were sent, and what differs from the channels is told', async () => {
		const [survey] = (await planDetail(deps, DEPARTMENT, id)).surveys;
		const typed = typedBatch({ pointCode: 'STP2026' });
		const made = await makeBatch(deps, DEPARTMENT, survey?.id ?? '', typed);
		if (!made.ok) throw new Error(JSON.stringify(made.error));
		for (const at of [0, 1]) await castWith(deps, codesAt(made.value, at).scanned, at + 1);
		await castMany(deps, { first: 10, count: 11, code: 'STP2026' });
		const agreement = { dated: 13, slipsElsewhere: 2, undated: 0, dayless: 0 };
		const read = async () => {
			const { channels, days, agreement: found } = await planProgress(deps, CLERK, id);
			return [channels, days, found];
		};
		const expected = [
			[
				{ channel: 'poster', ballots: 11 },
				{ channel: 'slip', ballots: 2 }
			],
			[{ day: '2026-11-23', channel: 'poster', ballots: 13 }],
			agreement
		];
		expect(await read()).toEqual(expected);
		await sealDue(deps);
		expect(await read()).toEqual(expected);
		expect((await planProgress(deps, OTHER_CLERK, id)).agreement.slipsElsewhere).toBe(0);
	});

	test('who is short when the time is over is late', async () => {
		now = Date.parse('2027-01-05T00:00:00Z');
		expect((await planDetail(deps, DEPARTMENT, id)).status).toBe('closed');
		expect((await agenciesOf()).map((it) => it[3])).toEqual(['late', 'late']);
	});
});
