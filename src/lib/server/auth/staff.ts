import type { Role } from '#lib/domain/role.ts';

/** Who is logged in. */
export interface Staff {
	id: string;
	username: string;
	role: Role;
	/** Absent for accounts that belong to no agency. */
	agencyId?: string;
	/** The own agency and all below it; empty without one. */
	agencyIds: readonly string[];
}
