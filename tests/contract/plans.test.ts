import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { typedOf } from '#lib/domain/plan-form.ts';
import type { PlanContent } from '#lib/domain/plan.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { createPlan, savePlan, saveTargets } from '#lib/server/services/plans/edit-plan.ts';
import { listedPlans, planDetail } from '#lib/server/services/plans/read-plans.ts';
import { insertRevision } from '#lib/server/storage/plan-revisions.ts';
import { insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { CLERK, DEPARTMENT, draftPlan, OTHER_CLERK, planAt, typedPlan } from '../support/plans.ts';
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

	describe('the sources that rank', () => {
		test('are slips and random samples where nobody chose others', async () => {
			const id = await draftPlan(deps);
			const { content } = await planDetail(deps, CLERK, id);
			expect(content.rankedSources).toEqual(['slip', 'random']);
		});

		test('are read as the default of a plan that was stored before there was a choice', async () => {
			const id = await draftPlan(deps);
			const { content } = await planDetail(deps, CLERK, id);
			const { rankedSources: _none, ...before } = content;
			await deps.db.transaction().execute((tx) =>
				insertRevision(tx, id, {
					revision: 3,
					content: before as PlanContent,
					savedAt: '2026-05-01T00:00:00.000Z',
					savedBy: 'cli'
				})
			);
			expect((await planDetail(deps, CLERK, id)).content).toEqual(content);
		});

		test('are one or more, and of those that there are', async () => {
			for (const [rankedSources, code] of [
				[[], 'required'],
				[['slip', 'friends'], 'not-an-option']
			] as const) {
				expect(await createPlan(deps, CLERK, typedPlan({ rankedSources }))).toEqual({
					ok: false,
					error: [{ field: 'rankedSources', code }]
				});
			}
		});

		test.each(['submitted', 'agreed', 'approved', 'running'] as const)(
			'of a plan that is %s nobody changes any more',
			async (reached) => {
				const id = await planAt(deps, reached);
				const typed = typedPlan({ rankedSources: ['slip', 'walk-in'] });
				for (const staff of [CLERK, DEPARTMENT]) {
					const { plan } = await planDetail(deps, staff, id);
					const saved = savePlan(deps, staff, { id, base: plan.revision }, typed);
					expect(await codeOf(saved)).toBe('bad-request');
				}
				const { content } = await planDetail(deps, CLERK, id);
				expect(content.rankedSources).toEqual(['slip', 'random']);
			}
		);
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
