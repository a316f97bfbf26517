import type { Agency } from '#lib/domain/agency.ts';
import { isAllowed, requireAllowed, scopeOf } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { findAgencies } from '#lib/server/storage/agencies.ts';
import { lockPlan, type KeptPlan } from '#lib/server/storage/plans.ts';
import type { Db, Tx } from '#lib/server/storage/schema.ts';
import type { PlanContent } from '#lib/domain/plan.ts';
import { mayWith, requireSeen } from './plan-rights.ts';
import { contentOf } from './content-of.ts';

/**
 * Whether this staff member may write what an agency asks of its own: in a draft, who writes the plan;
 * in an approved plan of the department's that has not begun, the agency's clerk.
 */
export function mayWriteOwn(staff: Staff, plan: KeptPlan, agencyId: string): boolean {
	if (!isAllowed(staff, 'plan:edit', agencyId)) return false;
	if (plan.status === 'draft') return mayWith(staff, 'plan:edit', plan);
	return plan.provincial && plan.status === 'approved';
}

/** Whether a page that lists agencies names this one also while it asks nothing of its own. */
export function isOffered(staff: Staff, plan: KeptPlan, agencyId: string): boolean {
	if (plan.provincial && scopeOf(staff, 'plan:edit') !== 'own') return false;
	return mayWriteOwn(staff, plan, agencyId);
}

/** Those of which a plan may hold own questions, in order of code: whom it asks about, and its owner. */
export async function ownAgencies(
	db: Db,
	plan: KeptPlan,
	{ targets }: PlanContent
): Promise<Agency[]> {
	const ids = new Set(targets.map((it) => it.agencyId));
	if (plan.agencyId !== undefined && !plan.provincial) ids.add(plan.agencyId);
	return findAgencies(db, [...ids]);
}

/** A plan with the agency whose own questions are looked at. */
export interface OwnPlan {
	plan: KeptPlan;
	content: PlanContent;
	agency: Agency;
	by: Staff;
}

/** @throws AppError as `requireSeen`; 'agency-not-found' where the plan does not ask about it */
export async function requireOwnSeen(
	db: Db,
	staff: Staff | undefined,
	id: string,
	agencyCode: string
): Promise<OwnPlan> {
	requireAllowed(staff, 'plan:see');
	const plan = await requireSeen(db, staff, id);
	return { ...(await findOwn(db, plan, agencyCode)), by: staff };
}

/** The same, held until the transaction ends. @throws AppError as `requireOwnSeen`; 'not-allowed' */
export async function requireOwnLocked(
	tx: Tx,
	staff: Staff | undefined,
	id: string,
	agencyCode: string
): Promise<OwnPlan> {
	const { by } = await requireOwnSeen(tx, staff, id, agencyCode);
	const plan = await lockPlan(tx, id);
	if (!plan) throw new AppError('plan-not-found', id);
	const found = await findOwn(tx, plan, agencyCode);
	if (!mayWriteOwn(by, plan, found.agency.id)) throw new AppError('not-allowed', 'own questions');
	return { ...found, by };
}

async function findOwn(db: Db, plan: KeptPlan, agencyCode: string): Promise<Omit<OwnPlan, 'by'>> {
	const { content } = await contentOf(db, plan);
	const agencies = await ownAgencies(db, plan, content);
	const agency = agencies.find((it) => it.code === agencyCode);
	if (!agency) throw new AppError('agency-not-found', 'not in this plan');
	return { plan, content, agency };
}
