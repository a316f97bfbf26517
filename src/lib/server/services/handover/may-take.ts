import type { OpenThing, StayReason } from '#lib/domain/open-thing.ts';
import { isAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { agencyAndBelow } from '#lib/server/storage/agencies.ts';
import { findBatch as findPaperBatch } from '#lib/server/storage/paper-batches.ts';
import { listTypings } from '#lib/server/storage/paper-typed.ts';
import { findPlan } from '#lib/server/storage/plans.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { findBatch as findSlipBatch } from '#lib/server/storage/slip-batches.ts';
import type { Account } from '#lib/server/storage/staff.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { IMPORT_RIGHT } from '#lib/server/services/imports/rights.ts';
import { typistFault } from '#lib/server/services/paper/batches.ts';
import { mayWith } from '#lib/server/services/plans/plan-rights.ts';
import { slipRights } from '#lib/server/services/slips/slip-rights.ts';

/** An account as it is when its owner is logged in. */
export async function staffOfAccount(db: Db, account: Account): Promise<Staff> {
	const { id, username, role, agencyId } = account;
	if (agencyId === undefined) return { id, username, role, agencyIds: [] };
	return { id, username, role, agencyId, agencyIds: await agencyAndBelow(db, agencyId) };
}

/**
 * A handover gives work and never a right: a colleague takes what could have been given to her anyway.
 * @returns why the thing stays where it is; undefined where it may go over
 */
export async function stayReason(
	deps: Deps,
	taker: { account: Account; staff: Staff },
	thing: OpenThing
): Promise<StayReason | undefined> {
	const { staff } = taker;
	switch (thing.kind) {
		case 'plan': {
			const plan = await findPlan(deps.db, thing.id);
			return plan && mayWith(staff, 'plan:edit', plan) ? undefined : 'no-right';
		}
		case 'questionnaire':
			return isAllowed(staff, 'questionnaire:edit') ? undefined : 'no-right';
		case 'import':
			return isAllowed(staff, IMPORT_RIGHT[thing.of]) ? undefined : 'no-right';
		case 'slips':
			return stayOfSlips(deps, staff, thing.id);
		case 'paper':
			return stayOfPaper(deps, taker.account, thing.id);
	}
}

async function stayOfSlips(
	deps: Deps,
	staff: Staff,
	batchId: string
): Promise<StayReason | undefined> {
	const batch = await findSlipBatch(deps.db, batchId);
	if (!batch) return 'no-right';
	const rights = await slipRights(deps, staff, batch.surveyId);
	if (!rights.makes) return 'no-right';
	return rights.makesFor(batch.agencyId) ? undefined : 'own-agency';
}

async function stayOfPaper(
	deps: Deps,
	account: Account,
	batchId: string
): Promise<StayReason | undefined> {
	const batch = await findPaperBatch(deps.db, batchId);
	if (!batch) return 'no-right';
	const { agencyId, ownEntryReason = '', firstId, secondId } = batch;
	const place = { agencyId, reason: ownEntryReason };
	const fault = await typistFault(deps, account, place);
	if (fault) return fault === 'own-agency' ? 'own-agency' : 'no-right';
	if (account.id === firstId || account.id === secondId) return 'same-person';
	// Who typed some of it before, and passed it on, has read the papers already.
	const typings = await listTypings(deps.db, batchId);
	return typings.some((it) => it.staffId === account.id) ? 'same-person' : undefined;
}
