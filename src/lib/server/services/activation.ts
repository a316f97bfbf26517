import {
	ACTIVATION_DAYS,
	newActivationCode,
	parseActivationCode
} from '#lib/domain/activation-code.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import {
	hashPassword,
	isHashingBusy,
	NOBODYS_HASH,
	passwordFault,
	type PasswordFault
} from '#lib/server/auth/passwords.ts';
import { AppError } from '#lib/server/errors.ts';
import { putActivation, spendActivation } from '#lib/server/storage/activations.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { findAccount, setPassword, type Account } from '#lib/server/storage/staff.ts';
import { requireOwnMatter, type Manager } from './account-rights.ts';
import { recordAudit } from './audit.ts';
import type { Deps } from './deps.ts';

/** Phiếu kích hoạt tài khoản: what is printed, once, and handed to the person. */
export interface ActivationSlip {
	username: string;
	/** Absent where nobody said: then it is written by hand. */
	fullName?: string;
	/** Kept nowhere: it cannot be shown again. */
	code: string;
	/** ISO UTC. */
	expiresAt: string;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * A new slip for an account: the password, the sessions and the slip before it are void at once.
 * @throws AppError `not-logged-in`, `not-allowed`, `staff-not-found`; `bad-request` for a shut account
 */
export async function resetAccount(
	deps: Deps,
	by: Manager,
	username: string
): Promise<ActivationSlip> {
	const { account, actor } = await requireOwnMatter(deps, by, username);
	if (account.disabledAt !== undefined) throw new AppError('bad-request', 'a shut account');
	return deps.db.transaction().execute(async (tx) => {
		const { username: subject, agencyId } = account;
		await recordAudit(tx, deps, { actor, action: 'account.reset', subject, agencyId });
		return issueSlip(deps, tx, account);
	});
}

/** Makes the slip in the transaction of what it is for. */
export async function issueSlip(deps: Deps, tx: Tx, account: Account): Promise<ActivationSlip> {
	const code = newActivationCode(deps.randomInt);
	const expiresAt = new Date(deps.now() + ACTIVATION_DAYS * DAY).toISOString();
	await setPassword(tx, account.id, NOBODYS_HASH);
	await putActivation(tx, { staffId: account.id, codeHash: hashOf(deps, code), expiresAt });
	const { username, fullName } = account;
	return { username, ...(fullName !== undefined && { fullName }), code, expiresAt };
}

/** As typed from the slip. */
export interface Activate {
	username: string;
	code: string;
	password: string;
	/** The password once more. */
	again: string;
}

export type ActivationFault =
	/** No such account, not its code, used or too old: which of them is not told. */
	| { field: 'code'; code: 'code-wrong' }
	| { field: 'password'; code: PasswordFault }
	| { field: 'again'; code: 'passwords-differ' }
	| { field: 'code'; code: 'busy' };

/**
 * Sets the password by the code of a slip, which is then used up. The code has 120 bits, so that
 * guesses need no counting.
 * @returns the user name to log in by, or all that must be corrected
 */
export async function activate(
	deps: Deps,
	typed: Activate
): Promise<Result<string, ActivationFault[]>> {
	const faults = passwordFaults(typed);
	if (faults.length > 0) return err(faults);
	if (isHashingBusy()) return err([{ field: 'code', code: 'busy' }]);
	const code = parseActivationCode(typed.code);
	const account = await findAccount(deps.db, typed.username.trim().toLowerCase());
	if (code === undefined || !account || account.disabledAt !== undefined) return refused();
	const passwordHash = await hashPassword(typed.password);
	return deps.db.transaction().execute(async (tx) => {
		const now = new Date(deps.now()).toISOString();
		const slip = { staffId: account.id, codeHash: hashOf(deps, code) };
		if (!(await spendActivation(tx, slip, now))) return refused();
		await setPassword(tx, account.id, passwordHash);
		const { username: subject, agencyId } = account;
		const actor = `staff:${subject}`;
		await recordAudit(tx, deps, { actor, action: 'account.activate', subject, agencyId });
		return ok(subject);
	});
}

/** What keeps a new password that was typed twice from being taken. */
export function passwordFaults({
	password,
	again
}: Pick<Activate, 'password' | 'again'>): Extract<
	ActivationFault,
	{ field: 'password' | 'again' }
>[] {
	const fault = passwordFault(password);
	if (fault) return [{ field: 'password', code: fault }];
	return password === again ? [] : [{ field: 'again', code: 'passwords-differ' }];
}

function refused(): Result<never, ActivationFault[]> {
	return err([{ field: 'code', code: 'code-wrong' }]);
}

function hashOf(deps: Deps, code: string): string {
	return deps.keyedHash('activation-code', code).toString('hex');
}
