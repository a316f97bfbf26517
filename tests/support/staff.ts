import type { Role } from '#lib/domain/role.ts';
import type { Staff } from '#lib/server/auth/staff.ts';

/** A staff member of the agencies with these ids. */
export function staffOf(role: Role, ...agencyIds: string[]): Staff {
	return { id: `${role}-id`, username: `${role}-name`, role, agencyIds };
}

/** @returns what came of it, or the code of the refusal; anything else is thrown on */
export async function codeOf<T>(work: Promise<T>): Promise<T | string> {
	try {
		return await work;
	} catch (cause) {
		if (typeof cause === 'object' && cause !== null && 'code' in cause) return String(cause.code);
		throw cause;
	}
}
