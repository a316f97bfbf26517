import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Auth } from '#lib/server/auth/auth.ts';
import { isHashingBusy, isPassword } from '#lib/server/auth/passwords.ts';
import type { SessionCookie } from '#lib/server/auth/session-cookie.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { quietSince, secondsToWait, withTry } from '#lib/server/auth/throttle.ts';
import {
	clearLoginFailures,
	findLoginFailures,
	replaceLoginFailures
} from '#lib/server/storage/login-failures.ts';
import { findCredentials, type Account } from '#lib/server/storage/staff.ts';
import { actorOf, recordAudit } from './audit.ts';
import type { Deps } from './deps.ts';

export interface LogIn {
	/** A user name or an e-mail address; case does not matter. */
	account: string;
	password: string;
}

export type LoginRefusal =
	/** No such account, a shut one, or not its password: which of them is not told. */
	| { kind: 'wrong' }
	/** Whole seconds until the next try is looked at; 1 or more. */
	| { kind: 'waiting'; seconds: number };

const SECONDS_WHEN_BUSY = 5;

/**
 * @param oldSession what the browser held until now; it ends, so that nobody else's goes on
 * @returns the cookie of the new session, or why there is none
 */
export async function logIn(
	deps: Deps,
	auth: Auth,
	{ account: typed, password }: LogIn,
	oldSession?: string
): Promise<Result<SessionCookie, LoginRefusal>> {
	if (isHashingBusy()) return err({ kind: 'waiting', seconds: SECONDS_WHEN_BUSY });
	// PostgreSQL's text knows no NUL, and no account has one.
	const asked = typed.replaceAll('\0', '').trim().normalize('NFC').toLowerCase();
	const found = await findCredentials(deps.db, asked);
	const accountHash = hashOfAccount(deps, found?.account.username ?? asked);
	const seconds = await countTry(deps, accountHash);
	if (seconds > 0) return refuseWaiting(deps, seconds);
	const isRight = await isPassword(found?.passwordHash, password);
	if (!found || !isRight || found.account.disabledAt !== undefined) {
		return refuseWrong(deps, found?.account);
	}
	await admit(deps, found.account, accountHash);
	if (oldSession) await auth.close(oldSession);
	return ok(await auth.open(found.account.id));
}

/** @returns the blank cookie; without a session there is nothing to close, which is no error */
export async function logOut(
	deps: Deps,
	auth: Auth,
	staff: Staff | undefined,
	sessionId: string
): Promise<SessionCookie> {
	const blank = await auth.close(sessionId);
	if (staff) {
		const { username: subject, agencyId } = staff;
		await recordAudit(deps.db, deps, {
			actor: actorOf(staff),
			action: 'logout',
			subject,
			agencyId
		});
	}
	return blank;
}

/** Unknown accounts are counted alike, and the hash keeps what was typed out of the database. */
export function hashOfAccount(deps: Deps, account: string): string {
	return deps.keyedHash('login-account', account).toString('hex');
}

/**
 * Counts the try before it is known to be wrong: of many made at once, no more than the free ones
 * are looked at.
 * @returns seconds to wait, and then nothing was counted; 0 when the try may be looked at
 */
export async function countTry(deps: Deps, accountHash: string): Promise<number> {
	for (;;) {
		const seen = await findLoginFailures(deps.db, accountHash);
		const seconds = secondsToWait(seen, deps.now());
		if (seconds > 0) return seconds;
		const next = withTry(seen, deps.now());
		if (await replaceLoginFailures(deps.db, accountHash, seen, next)) return 0;
	}
}

/** Not in the audit trail, which nobody could then read: refusing costs the guesser nothing. */
function refuseWaiting(deps: Deps, seconds: number): Result<never, LoginRefusal> {
	deps.log.info('login-waiting', { seconds });
	return err({ kind: 'waiting', seconds });
}

async function refuseWrong(
	deps: Deps,
	account: Account | undefined
): Promise<Result<never, LoginRefusal>> {
	// Of accounts that exist alone: made-up names would fill a trail that nothing can be taken from.
	if (!account) deps.log.info('login-refused', { account: 'unknown' });
	else {
		const { username: subject, agencyId } = account;
		await recordAudit(deps.db, deps, {
			actor: 'system',
			action: 'login.refused',
			subject,
			agencyId
		});
	}
	return err({ kind: 'wrong' });
}

async function admit(deps: Deps, account: Account, accountHash: string): Promise<void> {
	await deps.db.transaction().execute(async (tx) => {
		await clearLoginFailures(tx, accountHash, quietSince(deps.now()));
		await recordAudit(tx, deps, {
			actor: `staff:${account.username}`,
			action: 'login',
			subject: account.username,
			agencyId: account.agencyId
		});
	});
}
