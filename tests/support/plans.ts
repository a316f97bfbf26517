import { planTemplate } from '#lib/domain/plan-template.ts';
import { typedOf, type PlanTyped } from '#lib/domain/plan-form.ts';
import { messages } from '#lib/messages/index.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { passPlan, submitPlan } from '#lib/server/services/plans/decide-plan.ts';
import { createPlan, saveTargets } from '#lib/server/services/plans/edit-plan.ts';
import { startPlan } from '#lib/server/services/plans/start-plan.ts';
import { staffOf } from './staff.ts';

// A plan of Sở STP in the world of tests/support/ballots.ts, and who has to do with it.

export const CLERK: Staff = { ...staffOf('agency', 'agency-stp'), agencyId: 'agency-stp' };
export const LEADER: Staff = { ...staffOf('leader', 'agency-stp'), agencyId: 'agency-stp' };
export const DEPARTMENT: Staff = { ...staffOf('department', 'agency-snv'), agencyId: 'agency-snv' };
export const OTHER_CLERK: Staff = { ...staffOf('agency', 'agency-stc'), agencyId: 'agency-stc' };

/** For 2026, with ballots taken the whole of November and December. */
export function typedPlan(fields: Partial<PlanTyped> = {}): PlanTyped {
	const template = planTemplate(
		'procedure',
		'2026-05-01',
		(population) => messages('vi').plans.templates[population]
	);
	return {
		...typedOf(template),
		collectionStart: ['2026-11-01'],
		collectionEnd: ['2026-12-31'],
		...fields
	};
}

export const STP_TARGET = [{ agencyId: 'agency-stp', population: 3250, ballots: 50 }];

/** @returns the id of a draft */
export async function draftPlan(deps: Deps, staff = CLERK, targets = STP_TARGET): Promise<string> {
	const created = await createPlan(deps, staff, typedPlan());
	if (!created.ok) throw new Error(JSON.stringify(created.error));
	const id = created.value;
	if (targets.length > 0) await saveTargets(deps, staff, { id, base: 1 }, () => targets);
	return id;
}

const REACHED = ['draft', 'submitted', 'agreed', 'approved', 'running'] as const;
export type Reached = (typeof REACHED)[number];

/** Brings a new plan of STP as far as it is wanted. @returns its id */
export async function planAt(deps: Deps, reached: Reached): Promise<string> {
	const id = await draftPlan(deps);
	const comment = '';
	const steps = [
		() => submitPlan(deps, CLERK, id),
		() => passPlan(deps, LEADER, id, { step: 'leader-agrees', comment }),
		() => passPlan(deps, DEPARTMENT, id, { step: 'department-approves', comment }),
		() => startPlan(deps, DEPARTMENT, id)
	];
	for (const step of steps.slice(0, REACHED.indexOf(reached))) {
		const done = await step();
		if (!done.ok) throw new Error(JSON.stringify(done.error));
	}
	return id;
}
