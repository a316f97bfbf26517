import type { Action } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { lockPlan, type KeptPlan } from '#lib/server/storage/plans.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { requireSeen, requireWith } from './plan-rights.ts';

/** A plan that nobody else changes until the transaction ends, and who asked for it. */
export interface LockedPlan {
	plan: KeptPlan;
	by: Staff;
}

/**
 * @param action that is to be done to the plan
 * @throws AppError as `requireSeen`, then as `requireWith`
 */
export async function requireLocked(
	tx: Tx,
	staff: Staff | undefined,
	id: string,
	action: Action
): Promise<LockedPlan> {
	await requireSeen(tx, staff, id);
	const plan = await lockPlan(tx, id);
	if (!plan) throw new AppError('plan-not-found', id);
	requireWith(staff, action, plan);
	return { plan, by: staff };
}

/** @throws AppError as `requireLocked`; `bad-request` where the plan stands elsewhere */
export async function requireLockedIn(
	tx: Tx,
	staff: Staff | undefined,
	id: string,
	{ action, status }: { action: Action; status: KeptPlan['status'] }
): Promise<LockedPlan> {
	const locked = await requireLocked(tx, staff, id, action);
	if (locked.plan.status === status) return locked;
	throw new AppError('bad-request', `plan is ${locked.plan.status}`);
}
