import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { typedOf } from '#lib/domain/plan-form.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { createPlan, savePlan, saveTargets } from '#lib/server/services/plans/edit-plan.ts';
import { listedPlans, planDetail } from '#lib/server/services/plans/read-plans.ts';
import { insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { CLERK, DEPARTMENT, draftPlan, OTHER_CLERK, typedPlan } from '../support/plans.ts';
import { codeOf } from '../support/staff.ts';

describe.each(DIALECTS)('plans on %s', (dialect) => {
	let deps: Deps;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	test('what was typed is read back', async () => {
		const typed = typedPlan({
			legalBasis: ['Điều 1\nĐiều 2'],
			channels: ['poster', 'paper'],
			rankedSources: ['random', 'import']
		});
		const created = await createPlan(deps, CLERK, typed);
		if (!created.ok) throw new Error('not created');
		const { plan, content } = await planDetail(deps, CLERK, created.value);
		expect(typedOf(content)).toEqual(typed);
		expect(plan).toMatchObject({ status: 'draft', agencyId: 'agency-stp', provincial: false });
		expect(plan.title.vi).toBe(typed.title[0]);
	});

	test('mistakes are told all at once, in the form’s order, and nothing is kept', async () => {
		const typed = typedPlan({
			title: [''],
			periodEnd: ['2026-02-30'],
			collectionEnd: ['2026-10-01'],
			method: ['guess'],
			questionnaire: ['short@99'],
			titleEn: ['x'.repeat(301)]
		});
		expect(await createPlan(deps, CLERK, typed)).toEqual({
			ok: false,
			error: [
				{ field: 'title', code: 'required' },
				{ field: 'titleEn', code: 'too-long' },
				{ field: 'periodEnd', code: 'not-a-day' },
				{ field: 'collectionEnd', code: 'end-before-start' },
				{ field: 'method', code: 'not-an-option' },
				{ field: 'questionnaire', code: 'not-an-option' }
			]
		});
		expect(await listedPlans(deps, CLERK)).toEqual([]);
	});

	describe('two people with one plan', () => {
		test('the second save is refused with what the first saved, and then taken', async () => {
			const id = await draftPlan(deps);
			const first = typedPlan({ purpose: ['Của người thứ nhất'] });
			const second = typedPlan({ purpose: ['Của người thứ hai'] });
			expect(await savePlan(deps, DEPARTMENT, { id, base: 2 }, first)).toEqual({
				ok: true,
				value: 3
			});
			const refused = await savePlan(deps, CLERK, { id, base: 2 }, second);
			expect(refused).toMatchObject({
				ok: false,
				error: {
					kind: 'stale',
					revision: 3,
					current: { purpose: 'Của người thứ nhất' },
					saved: { by: 'staff:department-name' }
				}
			});
			expect((await planDetail(deps, CLERK, id)).content.purpose).toBe('Của người thứ nhất');
			expect(await savePlan(deps, CLERK, { id, base: 3 }, second)).toMatchObject({ ok: true });
			const kept = await deps.db
				.selectFrom('plan_revision')
				.select(['revision', 'content'])
				.where('plan_id', '=', id)
				.orderBy('revision')
				.execute();
			expect(kept.map((it) => it.revision)).toEqual([1, 2, 3, 4]);
			expect(kept[2]?.content).toContain('Của người thứ nhất');
		});

		test('at the same instant one of them is refused', async () => {
			const id = await draftPlan(deps);
			const save = async () => (await savePlan(deps, CLERK, { id, base: 2 }, typedPlan())).ok;
			expect((await Promise.all([save(), save()])).toSorted()).toEqual([false, true]);
		});

		test('numbers and words do not overwrite each other', async () => {
			const id = await draftPlan(deps);
			await savePlan(deps, CLERK, { id, base: 2 }, typedPlan({ frame: ['Danh sách'] }));
			await saveTargets(deps, CLERK, { id, base: 3 }, () => []);
			const { content } = await planDetail(deps, CLERK, id);
			expect(content).toMatchObject({ frame: 'Danh sách', targets: [] });
		});
	});

	describe('whose business a plan is', () => {
		test('a draft is its agency’s and the department’s', async () => {
			const id = await draftPlan(deps);
			expect(await codeOf(planDetail(deps, OTHER_CLERK, id))).toBe('plan-not-found');
			expect(await listedPlans(deps, OTHER_CLERK)).toEqual([]);
			expect((await listedPlans(deps, CLERK)).map((it) => it.plan.id)).toEqual([id]);
			const all = (await listedPlans(deps, DEPARTMENT)).map((it) => it.plan.id);
			expect(all.toSorted()).toEqual([id, 'ke-hoach'].toSorted());
			for (const nowhere of ['khong-co', '\0']) {
				expect(await codeOf(planDetail(deps, CLERK, nowhere))).toBe('plan-not-found');
			}
		});

		test('one of the department’s is read by those it asks about once it is approved', async () => {
			const id = await draftPlan(deps, DEPARTMENT);
			expect(await codeOf(planDetail(deps, CLERK, id))).toBe('plan-not-found');
			await deps.db.updateTable('plan').set({ status: 'approved' }).where('id', '=', id).execute();
			expect((await planDetail(deps, CLERK, id)).plan.id).toBe(id);
			expect((await listedPlans(deps, CLERK)).map((it) => it.plan.id)).toEqual([id]);
			expect(await codeOf(planDetail(deps, OTHER_CLERK, id))).toBe('plan-not-found');
			expect(await codeOf(savePlan(deps, CLERK, { id, base: 2 }, typedPlan()))).toBe('not-allowed');
		});

		test('one without content shows its title and period, and no invented word', async () => {
			const { content, saved } = await planDetail(deps, DEPARTMENT, 'ke-hoach');
			expect(content).toMatchObject({ title: 'Đợt 1', legalBasis: '', purpose: '', targets: [] });
			expect(saved).toBeUndefined();
		});
	});
});
