import type { Agency } from '#lib/domain/agency.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { isRole, type Role } from '#lib/domain/role.ts';
import { hashPassword, passwordFault, type PasswordFault } from '#lib/server/auth/passwords.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { findAgencyByCode, listAgencies } from '#lib/server/storage/agencies.ts';
import {
	disableAccount as shutAccount,
	findAccount,
	insertAccount,
	listAccounts,
	type Account
} from '#lib/server/storage/staff.ts';
import { actorOf, recordAudit } from './audit.ts';
import type { Deps } from './deps.ts';

/** As typed. */
export interface NewAccount {
	username: string;
	role: string;
	/** Empty for none. */
	agencyCode: string;
	/** Empty for none. */
	email: string;
	password: string;
}

export type AccountFault =
	| { field: 'username'; code: 'username-malformed' | 'username-taken' }
	| { field: 'email'; code: 'email-malformed' }
	| { field: 'role'; code: 'role-unknown' }
	| { field: 'agencyCode'; code: 'agency-missing' | 'agency-unknown' }
	| { field: 'password'; code: PasswordFault };

/** An account as the list shows it. */
export interface ListedAccount extends Account {
	agencyCode?: string;
}

const USERNAME = /^[a-z0-9][a-z0-9._-]{1,31}$/;
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,189}$/;
const NEEDS_AGENCY: readonly Role[] = ['agency', 'entry', 'leader', 'unit-admin'];

/**
 * @param by who adds it; the command line may, since whoever runs it holds the database
 * @returns the account, or everything that must be corrected
 * @throws AppError `not-logged-in`, `not-allowed`
 */
export async function addAccount(
	deps: Deps,
	by: Staff | 'cli' | undefined,
	typed: NewAccount
): Promise<Result<Account, AccountFault[]>> {
	const actor = requireManager(by);
	const parsed = await parseAccount(deps, typed);
	if (!parsed.ok) return parsed;
	const account = parsed.value;
	const passwordHash = await hashPassword(typed.password);
	return deps.db.transaction().execute(async (tx) => {
		if (!(await insertAccount(tx, account, passwordHash))) {
			return err([{ field: 'username', code: 'username-taken' }]);
		}
		const { username: subject, agencyId, role } = account;
		await recordAudit(tx, deps, {
			actor,
			action: 'account.add',
			subject,
			agencyId,
			detail: { role }
		});
		return ok(account);
	});
}

/**
 * Shuts an account for good; its sessions end at once. Shutting it twice changes nothing.
 * @throws AppError `staff-not-found`; `not-allowed`, also for one's own account
 */
export async function disableAccount(
	deps: Deps,
	by: Staff | 'cli' | undefined,
	username: string
): Promise<void> {
	const actor = requireManager(by);
	const account = await findAccount(deps.db, username.trim().toLowerCase());
	if (!account) throw new AppError('staff-not-found', username);
	if (actor === `staff:${account.username}`) throw new AppError('not-allowed', 'own account');
	await deps.db.transaction().execute(async (tx) => {
		const at = new Date(deps.now()).toISOString();
		if (!(await shutAccount(tx, account.id, at))) return;
		const { username: subject, agencyId } = account;
		await recordAudit(tx, deps, { actor, action: 'account.disable', subject, agencyId });
	});
}

/**
 * @returns in order of user name
 * @throws AppError `not-logged-in`, `not-allowed`
 */
export async function accounts(
	deps: Deps,
	by: Staff | 'cli' | undefined
): Promise<ListedAccount[]> {
	if (by !== 'cli') requireAllowed(by, 'accounts:see');
	const codes = new Map((await listAgencies(deps.db)).map((it) => [it.id, it.code]));
	return (await listAccounts(deps.db)).map((account) => {
		const agencyCode = account.agencyId && codes.get(account.agencyId);
		return agencyCode ? { ...account, agencyCode } : account;
	});
}

/**
 * The agencies that an account may be given, in order of code.
 * @throws AppError `not-logged-in`, `not-allowed`
 */
export async function agenciesToChoose(deps: Deps, by: Staff | undefined): Promise<Agency[]> {
	requireAllowed(by, 'accounts:manage');
	return listAgencies(deps.db);
}

/** @returns the `actor` of the audit trail */
function requireManager(by: Staff | 'cli' | undefined): string {
	if (by === 'cli') return 'cli';
	requireAllowed(by, 'accounts:manage');
	return actorOf(by);
}

async function parseAccount(
	deps: Deps,
	typed: NewAccount
): Promise<Result<Account, AccountFault[]>> {
	const username = typed.username.trim().toLowerCase();
	const email = typed.email.trim().toLowerCase();
	const faults: AccountFault[] = [];
	if (!USERNAME.test(username)) faults.push({ field: 'username', code: 'username-malformed' });
	if (email && !EMAIL.test(email)) faults.push({ field: 'email', code: 'email-malformed' });
	const { role } = typed;
	if (!isRole(role)) faults.push({ field: 'role', code: 'role-unknown' });
	const agencyId = await parseAgency(deps, typed);
	if (!agencyId.ok) faults.push(agencyId.error);
	const passwordIs = passwordFault(typed.password);
	if (passwordIs) faults.push({ field: 'password', code: passwordIs });
	if (faults.length > 0 || !isRole(role) || !agencyId.ok) return err(faults);
	return ok({
		id: deps.newId(),
		username,
		...(email && { email }),
		role,
		...(agencyId.value && { agencyId: agencyId.value }),
		createdAt: new Date(deps.now()).toISOString()
	});
}

/** @returns the agency's id; absent where none is given and none is needed */
async function parseAgency(
	deps: Deps,
	{ agencyCode, role }: NewAccount
): Promise<Result<string | undefined, AccountFault>> {
	const code = agencyCode.trim().toUpperCase();
	if (!code) {
		const isNeeded = NEEDS_AGENCY.some((it) => it === role);
		return isNeeded ? err({ field: 'agencyCode', code: 'agency-missing' }) : ok(undefined);
	}
	const agency = await findAgencyByCode(deps.db, code);
	return agency ? ok(agency.id) : err({ field: 'agencyCode', code: 'agency-unknown' });
}
