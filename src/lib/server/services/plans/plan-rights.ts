import { isOfLeader, stepOf, type ApprovalStep } from '#lib/domain/plan-approval.ts';
import type { PlanStatus } from '#lib/domain/survey.ts';
import { isAllowed, requireAllowed, scopeOf, type Action } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { findPlan, planAgencyIds, type KeptPlan } from '#lib/server/storage/plans.ts';
import type { Db } from '#lib/server/storage/schema.ts';

/** In which an agency reads a plan of the department's that asks about it. */
export const SHARED_IN: readonly PlanStatus[] = ['approved', 'running', 'closed', 'published'];

/** Whether this staff member may do it to this plan; one without an owner is nobody's own. */
export function mayWith(staff: Staff, action: Action, plan: KeptPlan): boolean {
	if (plan.agencyId === undefined) return scopeOf(staff, action) === 'all';
	return isAllowed(staff, action, plan.agencyId);
}

/** @throws AppError `not-logged-in`, `not-allowed` */
export function requireWith(
	staff: Staff | undefined,
	action: Action,
	plan: KeptPlan
): asserts staff is Staff {
	requireAllowed(staff, action);
	if (!mayWith(staff, action, plan)) throw new AppError('not-allowed', action);
}

/**
 * A plan that this staff member may read.
 * @throws AppError `not-logged-in`, `not-allowed`; `plan-not-found`, also where it is not hers to know
 */
export async function requireSeen(db: Db, staff: Staff | undefined, id: string): Promise<KeptPlan> {
	requireAllowed(staff, 'plan:see');
	const plan = await findPlan(db, id);
	if (plan && (await isSeen(db, staff, plan))) return plan;
	throw new AppError('plan-not-found', 'none, or not of this agency');
}

async function isSeen(db: Db, staff: Staff, plan: KeptPlan): Promise<boolean> {
	if (mayWith(staff, 'plan:see', plan)) return true;
	if (!SHARED_IN.includes(plan.status)) return false;
	const concerned = await planAgencyIds(db, plan.id);
	return concerned.some((agencyId) => isAllowed(staff, 'plan:see', agencyId));
}

/** The right that a step asks for. */
export function actionOf(step: ApprovalStep): Action {
	return isOfLeader(step) ? 'plan:agree' : 'plan:approve';
}

/** What the page offers; each use case asks again by itself. */
export function planRights(staff: Staff, plan: KeptPlan) {
	const step = stepOf(plan);
	const mayEdit = mayWith(staff, 'plan:edit', plan);
	const isTheirTurn = step !== undefined && mayWith(staff, actionOf(step), plan);
	return {
		mayEdit: mayEdit && plan.status === 'draft',
		mayWithdraw: mayEdit && plan.status === 'submitted' && !isTheirTurn,
		mayDecide: isTheirTurn,
		mayReturn: isTheirTurn || (plan.status === 'approved' && isAllowed(staff, 'plan:approve')),
		mayStart: plan.status === 'approved' && isAllowed(staff, 'survey:run'),
		mayNumber: mayEdit,
		mayCopy: isAllowed(staff, 'plan:edit')
	};
}
