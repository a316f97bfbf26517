import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { findAccount, listAccounts, type Account } from '#lib/server/storage/staff.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { requireOwnMatter } from '#lib/server/services/account-rights.ts';
import { actorOf } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';

/**
 * An account whose things this staff member may hand over: the own one, or one that she keeps.
 * @throws AppError `not-logged-in`, `not-allowed`; `staff-not-found`, as `requireOwnMatter`
 */
export async function requireGiver(
	deps: Deps,
	by: Staff | undefined,
	username: string
): Promise<{ account: Account; actor: string }> {
	if (!by) throw new AppError('not-logged-in', 'handover');
	const isOwn = username.trim().toLowerCase() === by.username;
	const own = isOwn ? await findAccount(deps.db, by.username) : undefined;
	return own ? { account: own, actor: actorOf(by) } : requireOwnMatter(deps, by, username);
}

/**
 * Those of the same unit who may log in; also of the unit of before the last move, in order of user
 * name. Who belongs to no unit has the others who belong to none.
 */
export async function colleaguesOf(db: Db, giver: Account): Promise<Account[]> {
	const units = [giver.agencyId, ...(giver.formerAgencyId ? [giver.formerAgencyId] : [])];
	return (await listAccounts(db)).filter(
		(it) => it.id !== giver.id && it.disabledAt === undefined && units.includes(it.agencyId)
	);
}
