import type { Pass } from '#lib/domain/paper/batch.ts';
import { scopeOf, requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { findBatch, type StoredBatch } from '#lib/server/storage/paper-batches.ts';
import type { Deps } from '#lib/server/services/deps.ts';

/** Ids are drawn by us: what is none is not looked for. */
const BATCH_ID = /^[0-9a-f]{32}$/;

/**
 * A batch that this staff member may see: any of theirs who gave it out or audit, one's own for who types.
 * @throws AppError 'not-logged-in', 'not-allowed'; 'paper-not-found' also where it is somebody else's
 */
export async function requireBatch(
	deps: Deps,
	staff: Staff | undefined,
	id: string
): Promise<{ staff: Staff; batch: StoredBatch }> {
	requireAllowed(staff, 'paper:see');
	const batch = BATCH_ID.test(id) ? await findBatch(deps.db, id) : undefined;
	const sees = scopeOf(staff, 'paper:see') === 'all' || (batch && passOf(batch, staff));
	if (!batch || !sees) throw new AppError('paper-not-found', id);
	return { staff, batch };
}

/**
 * A batch that this staff member types, not yet settled.
 * @throws AppError as `requireBatch`; 'not-allowed' for who does not type it or is of the rated
 *   agency; 'paper-settled'
 */
export async function requireOwnBatch(
	deps: Deps,
	staff: Staff | undefined,
	id: string
): Promise<{ staff: Staff; batch: StoredBatch; pass: 'first' | 'second' }> {
	requireAllowed(staff, 'paper:enter');
	const { batch } = await requireBatch(deps, staff, id);
	const pass = passOf(batch, staff);
	// Who was moved to the rated agency after the batch was given out types no more of it.
	if (!pass || isOwnEntry(batch, staff)) throw new AppError('not-allowed', 'paper of others');
	if (batch.settledAt !== undefined) throw new AppError('paper-settled', id);
	return { staff, batch, pass };
}

/** Which of the two typings is this staff member's. */
export function passOf(
	{ firstId, secondId }: Pick<StoredBatch, 'firstId' | 'secondId'>,
	{ id }: Staff
): Exclude<Pass, 'settled'> | undefined {
	if (id === firstId) return 'first';
	return id === secondId ? 'second' : undefined;
}

function isOwnEntry({ agencyId, ownEntryReason }: StoredBatch, staff: Staff): boolean {
	return ownEntryReason === undefined && staff.agencyIds.includes(agencyId);
}
