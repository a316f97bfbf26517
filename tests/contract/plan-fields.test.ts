import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseTargets } from '#lib/domain/plan-targets-form.ts';
import type { Period } from '#lib/domain/period.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { allocateTargets } from '#lib/server/services/plans/allocate-targets.ts';
import { saveTargets } from '#lib/server/services/plans/edit-plan.ts';
import { planDetail } from '#lib/server/services/plans/read-plans.ts';
import { targetTable } from '#lib/server/services/plans/target-rows.ts';
import { insertCaseCount } from '#lib/server/storage/case-counts.ts';
import { insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { CLERK, draftPlan } from '../support/plans.ts';

const HT = '//H%E1%BB%99%20t%E1%BB%8Bch';

describe.each(DIALECTS)('targets by field on %s', (dialect) => {
	let deps: Deps;
	let id: string;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
		await deps.db
			.updateTable('service')
			.set({ field: 'Hộ tịch' })
			.where('code', 'in', ['HT', 'LLTP'])
			.execute();
		for (const [code, finished] of [
			['HT', 300],
			['LLTP', 100]
		] as const) {
			await insertCount(code, finished);
		}
		id = await draftPlan(deps, CLERK, []);
	});
	afterEach(() => deps.db.destroy());

	const insertCount = (serviceCode: string, finished: number) =>
		deps.db.transaction().execute((tx) =>
			insertCaseCount(
				tx,
				{
					agencyId: 'agency-stp',
					serviceCode,
					period: '2026' as Period,
					finished,
					source: 'BC-1',
					asOf: '2026-11-30'
				},
				{ enteredBy: 'lan', enteredAt: '2026-11-30T00:00:00.000Z', sample: false }
			)
		);
	const table = () => targetTable(deps, CLERK, id, { search: '', unfolded: '' });

	test('have a row of their own above their procedures, with the files of all of them', async () => {
		const { rows } = await table();
		expect(rows.map(({ key, counted }) => [key, counted?.files])).toEqual([
			['STP', undefined],
			[`STP${HT}`, 400],
			['STP/HT', 300],
			['STP/LLTP', 100]
		]);
	});

	test('are saved, shared out to, and what the agency is asked for', async () => {
		const { rows, plan } = await table();
		const parsed = parseTargets({ [`p.STP${HT}`]: ['400'], [`n.STP${HT}`]: ['40'] }, rows, []);
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
		await saveTargets(deps, CLERK, { id, base: plan.revision }, () => parsed.value);
		const total = async () => (await planDetail(deps, CLERK, id)).total;
		expect(await total()).toEqual({ ballots: 40, population: 400 });
		const asked = { total: ['50'], by: ['proportional'], base: [String(plan.revision + 1)] };
		expect((await allocateTargets(deps, CLERK, id, asked)).ok).toBe(true);
		expect((await planDetail(deps, CLERK, id)).content.targets).toEqual([
			{ agencyId: 'agency-stp', field: 'Hộ tịch', population: 400, ballots: 50 }
		]);
	});
});
