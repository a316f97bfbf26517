import { vietnamDay } from '#lib/domain/calendar.ts';
import {
	passStep,
	PROVINCIAL_CHAIN,
	stepOf,
	type ApprovalStep
} from '#lib/domain/plan-approval.ts';
import { missingToSubmit, type Missing } from '#lib/domain/plan-missing.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { isAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { findAgencies } from '#lib/server/storage/agencies.ts';
import { updatePlanState, type KeptPlan } from '#lib/server/storage/plans.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { chosenChain } from './chain.ts';
import { requireLocked, requireLockedIn, type LockedPlan } from './locked-plan.ts';
import { noteStep, type PlanAction } from './plan-log.ts';
import { askedAgencyIds, unfitOwn } from './own-draft.ts';
import { actionOf, mayWith } from './plan-rights.ts';
import { contentOf } from './content-of.ts';

/** The longest comment that a plan is returned with. */
export const LONGEST_COMMENT = 2000;

/**
 * Sends a draft on its way: to the agency's leader first, where the chain begins with her.
 * @returns what the plan still lacks
 * @throws AppError as `requireLockedIn`
 */
export async function submitPlan(
	deps: Deps,
	staff: Staff | undefined,
	id: string
): Promise<Result<void, Missing[]>> {
	return deps.db.transaction().execute(async (tx) => {
		const asked = { action: 'plan:edit', status: 'draft' } as const;
		const { plan, by } = await requireLockedIn(tx, staff, id, asked);
		const missing = await missingIn(deps, tx, plan);
		if (missing.length > 0) return err(missing);
		const chain = plan.provincial ? PROVINCIAL_CHAIN : await chosenChain(tx);
		await updatePlanState(tx, id, { status: 'submitted', chain, passed: 0 });
		await noteStep(deps, tx, by, plan, 'submit');
		return ok(undefined);
	});
}

async function missingIn(deps: Deps, tx: Tx, plan: KeptPlan): Promise<Missing[]> {
	const { content } = await contentOf(tx, plan);
	const agencies = await findAgencies(tx, askedAgencyIds(content));
	const unfit = await unfitOwn(tx, content, agencies);
	const missing = missingToSubmit(content, vietnamDay(deps.now()));
	return unfit.length > 0 ? [...missing, 'own-questions'] : missing;
}

/** Takes a plan back that waits for somebody, to write in it again. @throws AppError as `requireLockedIn` */
export async function withdrawPlan(
	deps: Deps,
	staff: Staff | undefined,
	id: string
): Promise<void> {
	await deps.db.transaction().execute(async (tx) => {
		const asked = { action: 'plan:edit', status: 'submitted' } as const;
		const { plan, by } = await requireLockedIn(tx, staff, id, asked);
		await updatePlanState(tx, id, { status: 'draft', passed: 0 });
		await noteStep(deps, tx, by, plan, 'withdraw');
	});
}

const DONE: Record<ApprovalStep, PlanAction> = {
	'leader-agrees': 'agree',
	'department-advises': 'advise',
	'leader-approves': 'approve',
	'department-approves': 'approve'
};

/** Why a step was not taken. */
export type DecisionFault = 'comment-missing' | 'comment-too-long';

/**
 * Takes the step whose turn it is: the leader agrees, the department gives its opinion, or the plan
 * is approved. An opinion needs words.
 * @param step that the person saw: where another's turn has come meanwhile, nothing is done
 * @throws AppError as `requireSeen`; `not-allowed` where it is somebody else's turn; `bad-request`
 */
export async function passPlan(
	deps: Deps,
	staff: Staff | undefined,
	id: string,
	{ step, comment }: { step: string; comment: string }
): Promise<Result<void, DecisionFault>> {
	const fault = commentFault(comment, step === 'department-advises');
	return deps.db.transaction().execute(async (tx) => {
		const { plan, by, turn } = await requireTurn(tx, staff, id);
		if (turn !== step) throw new AppError('bad-request', `turn of ${turn}`);
		if (fault) return err(fault);
		await updatePlanState(tx, id, passStep(plan));
		await noteStep(deps, tx, by, plan, DONE[turn], comment.trim());
		return ok(undefined);
	});
}

/**
 * Gives a plan back to who drafts it, with what is to be changed.
 * @throws AppError as `passPlan`
 */
export async function returnPlan(
	deps: Deps,
	staff: Staff | undefined,
	id: string,
	comment: string
): Promise<Result<void, DecisionFault>> {
	const fault = commentFault(comment, true);
	return deps.db.transaction().execute(async (tx) => {
		const { plan, by } = await requireReturnable(tx, staff, id);
		if (fault) return err(fault);
		await updatePlanState(tx, id, { status: 'draft', passed: 0 });
		await noteStep(deps, tx, by, plan, 'return', comment.trim());
		return ok(undefined);
	});
}

/** One that waits for this staff member, or an approved one that the department has not begun. */
async function requireReturnable(
	tx: Tx,
	staff: Staff | undefined,
	id: string
): Promise<LockedPlan> {
	const { plan, by } = await requireLocked(tx, staff, id, 'plan:see');
	if (plan.status === 'approved' && isAllowed(by, 'plan:approve')) return { plan, by };
	requireTurnOf(plan, by);
	return { plan, by };
}

async function requireTurn(
	tx: Tx,
	staff: Staff | undefined,
	id: string
): Promise<LockedPlan & { turn: ApprovalStep }> {
	const { plan, by } = await requireLocked(tx, staff, id, 'plan:see');
	return { plan, by, turn: requireTurnOf(plan, by) };
}

/** @throws AppError `not-allowed` where it is somebody else's turn; `bad-request` where it is nobody's */
function requireTurnOf(plan: KeptPlan, staff: Staff): ApprovalStep {
	const turn = stepOf(plan);
	if (turn && mayWith(staff, actionOf(turn), plan)) return turn;
	const decides = isAllowed(staff, 'plan:agree') || isAllowed(staff, 'plan:approve');
	throw new AppError(decides && !turn ? 'bad-request' : 'not-allowed', `turn of ${turn ?? 'none'}`);
}

function commentFault(comment: string, isNeeded: boolean): DecisionFault | undefined {
	if (isNeeded && comment.trim() === '') return 'comment-missing';
	return comment.length > LONGEST_COMMENT ? 'comment-too-long' : undefined;
}
