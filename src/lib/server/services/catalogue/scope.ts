import type { Agency, AgencyRecord } from '#lib/domain/agency.ts';
import { requireAllowed, scopeOf, type Action } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { findAgencyRecord } from '#lib/server/storage/agency-records.ts';
import type { Deps } from '#lib/server/services/deps.ts';

/**
 * @returns the agencies that this staff member's lists may show; absent for all
 * @throws AppError `not-logged-in`, `not-allowed`
 */
export function agenciesInSight(
	staff: Staff | undefined,
	action: Action
): readonly string[] | undefined {
	requireAllowed(staff, action);
	return scopeOf(staff, action) === 'all' ? undefined : staff.agencyIds;
}

/**
 * @throws AppError 'agency-not-found' for none, and for another's: it is not her business;
 *   `not-logged-in`, `not-allowed` where she may do this to no agency
 */
export async function requireAgency(
	deps: Deps,
	staff: Staff | undefined,
	action: Action,
	code: string
): Promise<AgencyRecord> {
	const inSight = agenciesInSight(staff, action);
	const agency = await findAgencyRecord(deps.db, code.toUpperCase());
	if (!agency || !isInSight(inSight, agency)) throw new AppError('agency-not-found', code);
	return agency;
}

function isInSight(inSight: readonly string[] | undefined, { id }: Agency): boolean {
	return inSight === undefined || inSight.includes(id);
}
