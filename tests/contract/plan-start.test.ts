import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Deps } from '#lib/server/services/deps.ts';
import { savePlan } from '#lib/server/services/plans/edit-plan.ts';
import { planDetail } from '#lib/server/services/plans/read-plans.ts';
import { startPlan } from '#lib/server/services/plans/start-plan.ts';
import { runSurvey } from '#lib/server/services/run-survey.ts';
import { castOne, insertWorld, nonceOf } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { CLERK, DEPARTMENT, draftPlan, planAt, STP_TARGET, typedPlan } from '../support/plans.ts';

describe.each(DIALECTS)('a plan that begins, on %s', (dialect) => {
	let deps: Deps;
	let now: number;
	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	test('has a survey with a poster for each agency, and takes ballots', async () => {
		const id = await planAt(deps, 'running');
		const { surveys } = await planDetail(deps, CLERK, id);
		expect(surveys).toMatchObject([
			{
				id: 'stp-2026',
				status: 'open',
				questionnaire: { code: 'short', version: 2 },
				opensAt: new Date(NOON).toISOString(),
				closesAt: '2026-12-31T17:00:00.000Z',
				sample: false
			}
		]);
		await castOne(deps, {}, 'STP2026');
	});

	test('says for good which sources rank: not even the database changes it afterwards', async () => {
		const id = await draftPlan(deps);
		const typed = typedPlan({ rankedSources: ['random', 'walk-in'] });
		await savePlan(deps, CLERK, { id, base: 2 }, typed);
		await deps.db.updateTable('plan').set({ status: 'approved' }).where('id', '=', id).execute();
		await startPlan(deps, DEPARTMENT, id);
		const ranked = async () =>
			(await planDetail(deps, CLERK, id)).surveys.map((it) => it.rankedSources);
		expect(await ranked()).toEqual([['random', 'walk-in']]);
		for (const other of ['slip', null]) {
			const changed = deps.db.updateTable('survey').set({ ranked_sources: other }).execute();
			await expect(changed).rejects.toThrow('what ranks a survey is fixed');
		}
		await runSurvey(deps, DEPARTMENT, 'stp-2026', 'closed');
		expect(await ranked()).toEqual([['random', 'walk-in']]);
	});

	test('leaves codes that are taken to whom they belong', async () => {
		await planAt(deps, 'running');
		const id = await planAt(deps, 'running');
		const { surveys } = await planDetail(deps, CLERK, id);
		expect(surveys.map((it) => it.id)).toEqual(['stp-2026-2']);
		await castOne(deps, { nonce: nonceOf(1) }, 'STP2026-2');
	});

	test('asks about the agencies that have a number, and no other', async () => {
		const id = await draftPlan(deps, DEPARTMENT, [
			...STP_TARGET,
			{ agencyId: 'agency-stc', population: 10, ballots: 0 }
		]);
		await deps.db.updateTable('plan').set({ status: 'approved' }).where('id', '=', id).execute();
		await startPlan(deps, DEPARTMENT, id);
		const points = await deps.db.selectFrom('point').select('code').orderBy('code').execute();
		expect(points.map((it) => it.code)).toContain('STP2026');
		expect(points.map((it) => it.code)).not.toContain('STC2026');
	});

	test('too late is told, and nothing is made', async () => {
		const id = await planAt(deps, 'approved');
		now = Date.parse('2026-12-31T17:00:00.000Z');
		expect(await startPlan(deps, DEPARTMENT, id)).toEqual({
			ok: false,
			error: 'collection-over'
		});
		expect((await planDetail(deps, DEPARTMENT, id)).surveys).toEqual([]);
	});

	test('is over when its survey is, and published with it', async () => {
		const id = await planAt(deps, 'running');
		const status = async () => (await planDetail(deps, CLERK, id)).status;
		now = Date.parse('2026-12-31T17:00:00.000Z');
		expect(await status()).toBe('closed');
		now = NOON;
		await runSurvey(deps, DEPARTMENT, 'stp-2026', 'closed');
		expect(await status()).toBe('closed');
		now = NOON + 30 * 60_000;
		await runSurvey(deps, DEPARTMENT, 'stp-2026', 'published');
		expect(await status()).toBe('published');
		const { timeline } = await planDetail(deps, CLERK, id);
		expect(timeline.slice(-2).map((it) => it.action)).toEqual(['close', 'publish']);
	});
});
