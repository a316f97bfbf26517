import { isAllowed, type Action } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';

export type { Action, Staff };

/**
 * Whether a page has anything to offer this staff member, for menus and buttons only: each use case
 * asks again by itself.
 */
export function mayDo(staff: Staff, action: Action): boolean {
	return isAllowed(staff, action);
}
