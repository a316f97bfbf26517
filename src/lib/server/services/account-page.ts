import { AppError } from '#lib/server/errors.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { accounts, postsToGive } from './account-lists.ts';
import { requireManager } from './account-rights.ts';
import type { Deps } from './deps.ts';
import { openThingsOf } from './handover/open-things.ts';

/**
 * One account, for who keeps it.
 * @param username in any case
 * @throws AppError `not-logged-in`, `not-allowed`; `staff-not-found`, also for one whose existence is
 *   not this manager's business
 */
export async function accountPage(deps: Deps, by: Staff | undefined, username: string) {
	requireManager(by);
	const name = username.toLowerCase();
	const account = (await accounts(deps, by)).find((it) => it.username === name);
	if (!account) throw new AppError('staff-not-found', 'no such account');
	const open = await openThingsOf(deps.db, account.id, deps.now());
	return {
		account,
		...(await postsToGive(deps, by)),
		isOwn: account.id === by?.id,
		/** What a colleague should take over before it is moved or shut. */
		open: open.length
	};
}
