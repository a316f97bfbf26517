import type { Role } from './role.ts';

/** One of the two people who take a ballot out of the count. */
export interface VoidHand {
	username: string;
	role: Role;
	/** Of the department: the ids of its own agency and of all below it. */
	agencyIds: readonly string[];
}

/** Why two people may not void a ballot together. */
export type VoidRefusal = 'same-person' | 'needs-department' | 'needs-auditor';

/**
 * A ballot is voided by two people of the department; one of the department's own by one of them and
 * the auditor, for the department is ranked too.
 * @param agencyId of the ballot
 * @returns undefined where these two may
 */
export function voidRefusal(
	agencyId: string,
	first: VoidHand,
	second: VoidHand
): VoidRefusal | undefined {
	if (first.username === second.username) return 'same-person';
	const department = [first, second].filter(({ role }) => role === 'department');
	if (department.length === 0) return 'needs-department';
	const isOwn = department.some(({ agencyIds }) => agencyIds.includes(agencyId));
	if (isOwn) return [first, second].some(isAuditor) ? undefined : 'needs-auditor';
	return department.length === 2 ? undefined : 'needs-department';
}

function isAuditor({ role }: VoidHand): boolean {
	return role === 'auditor';
}
