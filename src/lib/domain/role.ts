/** What a staff account is for. What each may do: `server/auth/permissions.ts`. */
export const ROLES = [
	'department',
	'agency',
	'entry',
	'auditor',
	'admin',
	/** Agrees to what leaves the agency; drafts nothing. */
	'leader',
	/** Keeps the accounts of one agency and of all below it. */
	'unit-admin'
] as const;
export type Role = (typeof ROLES)[number];

export function isRole(value: unknown): value is Role {
	return ROLES.some((it) => it === value);
}
