import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Auth } from '#lib/server/auth/auth.ts';
import { hashPassword, isPassword } from '#lib/server/auth/passwords.ts';
import type { SessionCookie } from '#lib/server/auth/session-cookie.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { dropActivation } from '#lib/server/storage/activations.ts';
import { findCredentials, setPassword } from '#lib/server/storage/staff.ts';
import { passwordFaults, type ActivationFault } from './activation.ts';
import { actorOf, recordAudit } from './audit.ts';
import type { Deps } from './deps.ts';
import { countTry, hashOfAccount } from './login.ts';

/** As typed. */
export interface OwnPassword {
	current: string;
	password: string;
	/** The new password once more. */
	again: string;
}

export type OwnPasswordFault =
	| Extract<ActivationFault, { field: 'password' | 'again' }>
	| { field: 'current'; code: 'password-wrong' }
	/** Whole seconds until the next try is looked at. */
	| { field: 'current'; code: 'waiting'; seconds: number };

/**
 * Changes the own password; every session of the account ends, and a new one begins. Wrong passwords
 * count as wrong log-ins: who sits at somebody's open page guesses no more than at the door.
 * @returns the cookie of the new session, or what must be corrected
 * @throws AppError `not-logged-in`
 */
export async function changeOwnPassword(
	deps: Deps,
	auth: Auth,
	staff: Staff | undefined,
	typed: OwnPassword
): Promise<Result<SessionCookie, OwnPasswordFault[]>> {
	if (!staff) throw new AppError('not-logged-in', 'own password');
	const faults = passwordFaults(typed);
	if (faults.length > 0) return err(faults);
	const seconds = await countTry(deps, hashOfAccount(deps, staff.username));
	if (seconds > 0) return err([{ field: 'current', code: 'waiting', seconds }]);
	const found = await findCredentials(deps.db, staff.username);
	if (!found || !(await isPassword(found.passwordHash, typed.current))) {
		return err([{ field: 'current', code: 'password-wrong' }]);
	}
	const passwordHash = await hashPassword(typed.password);
	await deps.db.transaction().execute(async (tx) => {
		await setPassword(tx, staff.id, passwordHash);
		await dropActivation(tx, staff.id);
		const { username: subject, agencyId } = staff;
		const actor = actorOf(staff);
		await recordAudit(tx, deps, { actor, action: 'account.password', subject, agencyId });
	});
	return ok(await auth.open(staff.id));
}
