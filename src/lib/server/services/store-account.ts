import { NOBODYS_HASH } from '#lib/server/auth/passwords.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { insertAccount, type Account } from '#lib/server/storage/staff.ts';
import { issueSlip, type ActivationSlip } from './activation.ts';
import { recordAudit } from './audit.ts';
import type { Deps } from './deps.ts';

/** @returns false where the user name or the e-mail address is taken: nothing is written */
export async function storeAccount(
	deps: Deps,
	tx: Tx,
	account: Account,
	{ passwordHash, actor }: { passwordHash: string; actor: string }
): Promise<boolean> {
	if (!(await insertAccount(tx, account, passwordHash))) return false;
	const { username: subject, agencyId, role } = account;
	const detail = { role };
	await recordAudit(tx, deps, { actor, action: 'account.add', subject, agencyId, detail });
	return true;
}

/**
 * Stores an account whose owner sets the password by the slip.
 * @returns undefined where the user name or the e-mail address is taken: nothing is written
 */
export async function storeInvited(
	deps: Deps,
	tx: Tx,
	account: Account,
	actor: string
): Promise<ActivationSlip | undefined> {
	const login = { passwordHash: NOBODYS_HASH, actor };
	const isStored = await storeAccount(deps, tx, account, login);
	return isStored ? issueSlip(deps, tx, account) : undefined;
}
