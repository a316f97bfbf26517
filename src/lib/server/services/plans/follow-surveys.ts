import type { SurveyStatus } from '#lib/domain/survey.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { lockPlan, updatePlanState } from '#lib/server/storage/plans.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { listSurveysOfPlan } from '#lib/server/storage/surveys.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { noteStep } from './plan-log.ts';

const ACTION = { running: 'start', closed: 'close', published: 'publish' } as const;

/**
 * Brings a plan to where its surveys are, after one of them was opened, closed or published: it is
 * over when the last of them is.
 */
export async function followSurveys(
	deps: Deps,
	tx: Tx,
	staff: Staff,
	planId: string
): Promise<void> {
	const plan = await lockPlan(tx, planId);
	if (!plan) throw new Error('a survey without its plan');
	const statuses = (await listSurveysOfPlan(tx, planId)).map((it) => it.status);
	const status = stageOf(statuses);
	if (status === undefined || status === plan.status) return;
	await updatePlanState(tx, planId, { status });
	await noteStep(deps, tx, staff, plan, ACTION[status]);
}

function stageOf(statuses: readonly SurveyStatus[]): keyof typeof ACTION | undefined {
	if (statuses.includes('open')) return 'running';
	if (statuses.every((it) => it === 'published')) return 'published';
	return statuses.includes('draft') ? undefined : 'closed';
}
