import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlanContent } from '#lib/domain/plan.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { createPlan, savePlan } from '#lib/server/services/plans/edit-plan.ts';
import { planDetail } from '#lib/server/services/plans/read-plans.ts';
import { insertRevision } from '#lib/server/storage/plan-revisions.ts';
import { insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { CLERK, DEPARTMENT, draftPlan, planAt, typedPlan } from '../support/plans.ts';
import { codeOf } from '../support/staff.ts';

describe.each(DIALECTS)('the sources that rank, of a plan on %s', (dialect) => {
	let deps: Deps;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

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
