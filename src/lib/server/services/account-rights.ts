import type { Role } from '#lib/domain/role.ts';
import { requireAllowed, scopeOf } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { findAccount, type Account } from '#lib/server/storage/staff.ts';
import { actorOf } from './audit.ts';
import type { Deps } from './deps.ts';

/** Who keeps accounts; the command line may, since whoever runs it holds the database. */
export type Manager = Staff | 'cli' | undefined;

/** What a unit's own administrator may give; more would be more than the unit itself may do. */
const UNIT_ROLES: readonly Role[] = ['agency', 'leader', 'entry'];

/**
 * @returns the `actor` of the audit trail
 * @throws AppError `not-logged-in`, `not-allowed`
 */
export function requireManager(by: Manager): string {
	if (by === 'cli') return 'cli';
	requireAllowed(by, 'accounts:manage');
	return actorOf(by);
}

/** The roles that this manager may give, in the order of the roles. */
export function rolesToGive(by: Manager, all: readonly Role[]): readonly Role[] {
	return isOfUnit(by) ? all.filter((it) => UNIT_ROLES.includes(it)) : all;
}

/** Whether an account is this manager's to keep: a unit's administrator has those of the unit alone. */
export function isOwnMatter(by: Manager, { role, agencyId }: Pick<Account, 'role' | 'agencyId'>) {
	if (!isOfUnit(by)) return true;
	return agencyId !== undefined && by.agencyIds.includes(agencyId) && UNIT_ROLES.includes(role);
}

/** Whether the list shows it: of the unit, whatever its role. */
export function isSeen(by: Manager, { agencyId }: Pick<Account, 'agencyId'>): boolean {
	return !isOfUnit(by) || (agencyId !== undefined && by.agencyIds.includes(agencyId));
}

/**
 * @param username in any case
 * @throws AppError `not-logged-in`, `not-allowed`, also for the own account; `staff-not-found`, also for
 *   one whose existence is not this manager's business
 */
export async function requireOwnMatter(
	deps: Deps,
	by: Manager,
	username: string
): Promise<{ account: Account; actor: string }> {
	const actor = requireManager(by);
	const account = await findAccount(deps.db, username.trim().toLowerCase());
	if (!account || !isSeen(by, account)) throw new AppError('staff-not-found', 'no such account');
	if (actor === `staff:${account.username}`) throw new AppError('not-allowed', 'own account');
	if (!isOwnMatter(by, account)) throw new AppError('not-allowed', `${account.role} account`);
	return { account, actor };
}

function isOfUnit(by: Manager): by is Staff {
	return by !== 'cli' && by !== undefined && scopeOf(by, 'accounts:manage') === 'own';
}
