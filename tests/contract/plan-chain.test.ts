import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CHAINS, type ChainName } from '#lib/domain/plan-approval.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { chooseChain } from '#lib/server/services/plans/chain.ts';
import { passPlan, submitPlan } from '#lib/server/services/plans/decide-plan.ts';
import { planDetail } from '#lib/server/services/plans/read-plans.ts';
import { insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { CLERK, DEPARTMENT, draftPlan, LEADER, planAt } from '../support/plans.ts';
import { codeOf } from '../support/staff.ts';

const comment = 'Xin bổ sung đối tượng';

describe.each(DIALECTS)('the way of approval, on %s', (dialect) => {
	let deps: Deps;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	const ACTORS = { leader: LEADER, department: DEPARTMENT };

	test.each(Object.keys(CHAINS) as ChainName[])('%s is walked step by step', async (chain) => {
		await chooseChain(deps, DEPARTMENT, chain);
		const id = await draftPlan(deps);
		await submitPlan(deps, CLERK, id);
		for (const step of CHAINS[chain]) {
			const who = step.startsWith('leader') ? 'leader' : 'department';
			const other = who === 'leader' ? 'department' : 'leader';
			const refused = codeOf(passPlan(deps, ACTORS[other], id, { step, comment }));
			expect(await refused).toBe('not-allowed');
			expect(await passPlan(deps, ACTORS[who], id, { step, comment })).toMatchObject({
				ok: true
			});
		}
		expect((await planDetail(deps, CLERK, id)).plan.status).toBe('approved');
	});

	test('changes for plans that are sent later only', async () => {
		const id = await planAt(deps, 'submitted');
		await chooseChain(deps, DEPARTMENT, 'department-only');
		expect((await planDetail(deps, CLERK, id)).step).toBe('leader-agrees');
		const next = await planAt(deps, 'draft');
		await submitPlan(deps, CLERK, next);
		expect((await planDetail(deps, CLERK, next)).step).toBe('department-approves');
	});

	test('of a plan of the department’s own asks the department alone', async () => {
		const id = await draftPlan(deps, DEPARTMENT);
		await submitPlan(deps, DEPARTMENT, id);
		expect((await planDetail(deps, DEPARTMENT, id)).step).toBe('department-approves');
	});

	test('is the department’s to choose, among those there are', async () => {
		expect(await codeOf(chooseChain(deps, CLERK, 'leader-only'))).toBe('not-allowed');
		expect(await codeOf(chooseChain(deps, undefined, 'leader-only'))).toBe('not-logged-in');
		expect(await codeOf(chooseChain(deps, DEPARTMENT, 'toString'))).toBe('bad-request');
	});

	test('an opinion has words', async () => {
		await chooseChain(deps, DEPARTMENT, 'leader-opinion-leader');
		const id = await draftPlan(deps);
		await submitPlan(deps, CLERK, id);
		await passPlan(deps, LEADER, id, { step: 'leader-agrees', comment: '' });
		const silent = { step: 'department-advises', comment: '' };
		expect(await passPlan(deps, DEPARTMENT, id, silent)).toEqual({
			ok: false,
			error: 'comment-missing'
		});
	});
});
