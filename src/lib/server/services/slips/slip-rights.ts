import { isAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { isSlipMaker } from '#lib/server/storage/slip-makers.ts';

/** What somebody may do with the slips of one survey. */
export interface SlipRights {
	sees: boolean;
	/** Makes, marks and exports slips of some agency at least. */
	makes: boolean;
	/** Names who else makes them. */
	names: boolean;
	/**
	 * Whether slips about this agency may be made, marked and exported: never by who belongs to it,
	 * nor to one above it, for then whoever is measured would hold the codes.
	 */
	makesFor: (agencyId: string) => boolean;
}

/** The command line on the server itself; who can run it has the database anyway. */
const OPERATOR: SlipRights = { sees: true, makes: true, names: true, makesFor: () => true };

export type SlipStaff = Staff | 'cli';

export async function slipRights(
	deps: Deps,
	staff: SlipStaff,
	surveyId: string
): Promise<SlipRights> {
	if (staff === 'cli') return OPERATOR;
	const isNamed = await isSlipMaker(deps.db, surveyId, staff.id);
	return {
		sees: isNamed || isAllowed(staff, 'slips:see'),
		makes: isNamed || isAllowed(staff, 'slips:make'),
		names: isAllowed(staff, 'slips:name'),
		makesFor: (agencyId) =>
			isNamed ? !staff.agencyIds.includes(agencyId) : isAllowed(staff, 'slips:make', agencyId)
	};
}

/** @throws AppError `not-logged-in`; `not-allowed` */
export async function requireSlips(
	deps: Deps,
	staff: SlipStaff | undefined,
	surveyId: string,
	what: 'sees' | 'makes' | 'names'
): Promise<SlipRights> {
	if (!staff) throw new AppError('not-logged-in', 'slips');
	const rights = await slipRights(deps, staff, surveyId);
	if (!rights[what]) throw new AppError('not-allowed', `slips: ${what}`);
	return rights;
}
