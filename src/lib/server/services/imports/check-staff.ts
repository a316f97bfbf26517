import { plainText } from '#lib/domain/catalogue/plain-text.ts';
import type { CellFault } from '#lib/domain/imports/kinds.ts';
import type { StaffField } from '#lib/domain/imports/staff-fields.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { ROLES } from '#lib/domain/role.ts';
import { messages } from '#lib/messages/index.ts';
import { AppError } from '#lib/server/errors.ts';
import { listAgencies } from '#lib/server/storage/agencies.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { listAccounts, type Account } from '#lib/server/storage/staff.ts';
import { parseAccount, type AccountFault } from '#lib/server/services/account-draft.ts';
import { requireManager, type Manager } from '#lib/server/services/account-rights.ts';
import type { ActivationSlip } from '#lib/server/services/activation.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { storeInvited } from '#lib/server/services/store-account.ts';
import { agencyFinder } from './agency-names.ts';
import type { ImportRow } from './rows.ts';

/** Accounts of one file: each is a sheet of paper that is handed over in person. */
export const MOST_ACCOUNTS = 500;

/** A list of staff in which nothing is wrong. */
export interface ReadyStaff {
	added: number;
	changed: 0;
	/** Writes all accounts; their slips are shown this once. */
	store: (tx: Tx) => Promise<ActivationSlip[]>;
}

/**
 * New accounts as a file gives them. Roles are named by their words or their codes, agencies by code
 * or name; an administrator of a unit need not name her own unit.
 * @throws AppError `not-logged-in`, `not-allowed`
 */
export async function checkStaff(
	deps: Deps,
	by: Manager,
	rows: readonly ImportRow[]
): Promise<Result<ReadyStaff, CellFault[]>> {
	const actor = requireManager(by);
	const beyond = rows[MOST_ACCOUNTS];
	if (beyond) return err([{ line: beyond.line, field: 'username', code: 'too-many-accounts' }]);
	const taken = takenIn(await listAccounts(deps.db));
	const typedOf = await reading(deps, by);
	const faults: CellFault[] = [];
	const accounts: Account[] = [];
	for (const row of rows) {
		const parsed = await parseAccount(deps, by, typedOf(row));
		const found = parsed.ok ? takenFaults(parsed.value, taken) : parsed.error;
		faults.push(...found.map((it) => ({ line: row.line, ...cellOf(it) })));
		if (parsed.ok) accounts.push(parsed.value);
	}
	if (faults.length > 0) return err(faults);
	const store = (tx: Tx) => storeAll(deps, tx, accounts, actor);
	return ok({ added: accounts.length, changed: 0, store });
}

/** How a row becomes what would have been typed into the form. */
async function reading(deps: Deps, by: Manager) {
	const agencies = await listAgencies(deps.db);
	const find = agencyFinder(agencies);
	const own = typeof by === 'object' ? agencies.find((it) => it.id === by.agencyId) : undefined;
	const isOfUnit = typeof by === 'object' && by.role === 'unit-admin';
	const usual = isOfUnit ? (own?.code ?? '') : '';
	return ({ texts }: ImportRow) => {
		const { username = '', fullName = '', role = '', email = '' } = texts;
		const agency = (texts.agency ?? '').trim() || usual;
		// Excel keeps trailing blanks and hard ones; nobody means them.
		const named = fullName.replace(/\s+/g, ' ');
		const agencyCode = find(agency)?.code ?? agency;
		return { username, fullName: named, role: roleOf(role), agencyCode, email };
	};
}

/** @returns what was written where it names no role */
function roleOf(text: string): string {
	const plain = plainText(text);
	const words = ['vi' as const, 'en' as const].map((it) => messages(it).staff.roles);
	const found = ROLES.find((role) =>
		[role, ...words.map((it) => it[role])].some((it) => plainText(it) === plain)
	);
	return found ?? text;
}

interface Taken {
	usernames: Set<string>;
	emails: Set<string>;
}

function takenIn(accounts: readonly Account[]): Taken {
	return {
		usernames: new Set(accounts.map((it) => it.username)),
		emails: new Set(accounts.flatMap((it) => it.email ?? []))
	};
}

/** By an account that there is, or by a row above, which is then noted. */
function takenFaults({ username, email }: Account, taken: Taken): AccountFault[] {
	const isTaken = taken.usernames.has(username);
	const isMailTaken = email !== undefined && taken.emails.has(email);
	taken.usernames.add(username);
	if (email !== undefined) taken.emails.add(email);
	return [
		...(isTaken ? [{ field: 'username', code: 'username-taken' } as const] : []),
		...(isMailTaken ? [{ field: 'email', code: 'email-taken' } as const] : [])
	];
}

function cellOf({ field, code }: AccountFault): { field: StaffField; code: string } {
	if (field === 'agencyCode') return { field: 'agency', code };
	if (field === 'password') throw new RangeError('a file has no passwords');
	return { field, code };
}

/** @throws AppError 'already-exists' where one was taken since the check: then none is stored */
async function storeAll(
	deps: Deps,
	tx: Tx,
	accounts: readonly Account[],
	actor: string
): Promise<ActivationSlip[]> {
	const slips: ActivationSlip[] = [];
	for (const account of accounts) {
		const slip = await storeInvited(deps, tx, account, actor);
		if (!slip) throw new AppError('already-exists', 'an account was taken meanwhile');
		slips.push(slip);
	}
	return slips;
}
