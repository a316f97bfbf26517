import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SealingPoint } from '#lib/server/services/deps.ts';
import { receiptStatus } from '#lib/server/services/receipts.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { removeArrivals } from '#lib/server/storage/inbox/arrivals.ts';
import { listClosedSteps, removeBallots } from '#lib/server/storage/inbox/steps.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import { castMany, castOne, GRACE_END, insertWorld, nonceOf } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { keptIn } from '../support/kept.ts';
import { joinIntoOneStep } from '../support/one-step.ts';

const POINTS: SealingPoint[] = ['named', 'written', 'sealed', 'removed'];

describe.each(DIALECTS)('a sealing that ends in the middle on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let now: number;
	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	/** Seals as a process does that ends when this point is reached. */
	const sealUntil = (point: SealingPoint) => {
		const onSealing = (reached: SealingPoint) => {
			if (reached === point) throw new Error(`ends at ${point}`);
		};
		return sealDue({ ...deps, onSealing });
	};
	const crashAt = (point: SealingPoint) =>
		expect(sealUntil(point)).rejects.toThrow(`ends at ${point}`);
	const received = async () => {
		const { ballots, waiting } = await surveyResults(deps, 'operator', 'dot-1');
		return { ballots, waiting };
	};

	test.each(POINTS)('at %s loses nothing and doubles nothing, at once and later', async (point) => {
		const [receipt = ''] = await castMany(deps, { first: 1, count: 10 });
		await crashAt(point);
		const sealed = point === 'sealed' || point === 'removed';
		expect(await received()).toEqual({ ballots: 10, waiting: sealed ? 0 : 10 });
		await castMany(deps, { first: 11, count: 3 });
		expect(await received()).toEqual({ ballots: 13, waiting: sealed ? 3 : 13 });
		await sealDue(deps);
		const before = await keptIn(deps.db);
		expect(before.ballots + before.inbox).toBe(13);
		now = GRACE_END;
		await sealDue(deps);
		const all = { inbox: 0, receipts: 13, received: 13, ballots: 13, tallied: 13 };
		expect(await keptIn(deps.db)).toEqual(all);
		expect(await recountSurvey(deps, 'dot-1')).toEqual({ ballots: 13, differences: [] });
		expect(await receiptStatus(deps, receipt)).toMatchObject({ status: 'kept' });
	});

	test.each(POINTS)('at %s five times in a row does no more harm', async (point) => {
		await castMany(deps, { first: 1, count: 10 });
		for (let time = 0; time < 5; time += 1) {
			await Promise.allSettled([sealUntil(point)]); // a step that is done is not begun again
		}
		await sealDue(deps);
		const all = { inbox: 0, receipts: 10, received: 10, ballots: 10, tallied: 10 };
		expect(await keptIn(deps.db)).toEqual(all);
		expect(await recountSurvey(deps, 'dot-1')).toEqual({ ballots: 10, differences: [] });
	});

	test('is not taken for one where a step was given the name of another data lock', async () => {
		await castMany(deps, { first: 1, count: 12 });
		await sealDue(deps);
		const names = deps.db.selectFrom('data_lock').select('step as sealing').where('lock', '=', 1);
		const { sealing } = await names.executeTakeFirstOrThrow();
		await castMany(deps, { first: 101, count: 12 });
		await deps.inbox.db.updateTable('step').set({ sealing }).where('lock', 'is', null).execute();
		expect(await sealDue(deps)).toBe(0);
		expect(await keptIn(deps.db)).toMatchObject({ inbox: 12, ballots: 12 });
		const told = { survey: 'dot-1', agency: 'agency-stp', lock: 1 };
		expect(deps.lines).toContain(`step-not-in-lock ${JSON.stringify(told)}`);
	});

	test('goes on where it ended with emptying the inbox, a part at a time', async () => {
		const [receipt = ''] = await castMany(deps, { first: 1, count: 30 });
		await crashAt('sealed');
		const group = { surveyId: 'dot-1', agencyId: 'agency-stp' };
		const [step] = await listClosedSteps(deps.inbox.db, group);
		if (!step) throw new Error('no step is left');
		await deps.inbox.db.transaction().execute(async (tx) => {
			expect(await removeBallots(tx, step, 25)).toBe(false); // five are too few to be sealed
			expect(await removeArrivals(tx, step, { sealed: '2026-11-23', most: 10 })).toBe(false);
		});
		expect(await keptIn(deps.db)).toMatchObject({ inbox: 5, receipts: 30 });
		expect(await received()).toEqual({ ballots: 30, waiting: 0 });
		await sealDue(deps);
		const all = { inbox: 0, receipts: 30, received: 30, ballots: 30, tallied: 30 };
		expect(await keptIn(deps.db)).toEqual(all);
		expect(await recountSurvey(deps, 'dot-1')).toEqual({ ballots: 30, differences: [] });
		expect(await receiptStatus(deps, receipt)).toMatchObject({ status: 'kept', lock: 1 });
	});

	test('in the middle of leaving the inbox: an older main store does not seal the rest as if it were all', async () => {
		await castMany(deps, { first: 1, count: 490 });
		await joinIntoOneStep(deps.db);
		await crashAt('leaving');
		const older = testDeps(await freshDatabase(dialect), { now: () => GRACE_END });
		await insertWorld(older);
		expect(await sealDue({ ...older, inbox: deps.inbox })).toBe(0);
		const differ = { survey: 'dot-1', agency: 'agency-stp', receipts: 490, ballots: 26 };
		expect(older.lines).toContain(`arrivals-differ ${JSON.stringify(differ)}`);
		await older.db.destroy();
		expect(await sealDue(deps)).toBe(0); // the newer one only goes on
		expect(await recountSurvey(deps, 'dot-1')).toEqual({ ballots: 490, differences: [] });
		expect(await keptIn(deps.db)).toMatchObject({ inbox: 0, receipts: 490 });
	});

	test('takes a backlog in parts, and the last few wait for others', async () => {
		const ballots = Array.from({ length: 809 }, (_, at) => castOne(deps, { nonce: nonceOf(at) }));
		await Promise.all(ballots);
		await sealDue(deps);
		const locks = await deps.db.selectFrom('data_lock').select('ballots').execute();
		const parts = locks.map(({ ballots }) => ballots).sort((a, b) => b - a);
		expect(parts).toHaveLength(2);
		expect(parts[0]).toBeGreaterThanOrEqual(400);
		expect(parts[0]).toBeLessThan(464); // in PostgreSQL what is committed together stays together
		if (dialect === 'sqlite') {
			expect(parts).toEqual([400, 400]);
			expect(await received()).toEqual({ ballots: 809, waiting: 9 });
		}
		now = GRACE_END;
		await sealDue(deps);
		const all = { inbox: 0, receipts: 809, received: 809, ballots: 809, tallied: 809 };
		expect(await keptIn(deps.db)).toEqual(all);
		expect(await recountSurvey(deps, 'dot-1')).toEqual({ ballots: 809, differences: [] });
	});

	test('counts for a part what came in, not what was sent again', async () => {
		const [one = ''] = [nonceOf(1)];
		for (let round = 0; round < 5; round += 1) {
			const again = Array.from({ length: 90 }, () => castOne(deps, { nonce: one }));
			await Promise.all(again);
		}
		await castMany(deps, { first: 2, count: 2 });
		const steps = deps.inbox.db.selectFrom('step').select(['sealing', 'lock']);
		expect(await steps.execute()).toEqual([{ sealing: null, lock: null }]);
	});

	test('keeps together what was named together', async () => {
		await castMany(deps, { first: 1, count: 10 });
		await crashAt('named');
		await castMany(deps, { first: 11, count: 12 });
		await sealDue(deps);
		const locks = deps.db.selectFrom('data_lock').select(['ballots', 'receipts']);
		expect(await locks.orderBy('ballots').execute()).toEqual([
			{ ballots: 10, receipts: 10 },
			{ ballots: 12, receipts: 12 }
		]);
	});
});
