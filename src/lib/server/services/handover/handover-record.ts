import type { Agency } from '#lib/domain/agency.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { findAgencies } from '#lib/server/storage/agencies.ts';
import { findHandover, type Handover } from '#lib/server/storage/handovers.ts';
import { findAccounts, type Account } from '#lib/server/storage/staff.ts';
import { isAllowed } from '#lib/server/auth/permissions.ts';
import { isSeen } from '#lib/server/services/account-rights.ts';
import type { Deps } from '#lib/server/services/deps.ts';

/** One side of a handover, as the account is now. */
export interface HandoverSide {
	account: Account;
	/** Absent for who belongs to none. */
	agency?: Agency;
}

/** Biên bản bàn giao. */
export interface HandoverRecord extends Pick<Handover, 'id' | 'at' | 'things'> {
	/** User name of who did it on the system. */
	by: string;
	from: HandoverSide;
	to: HandoverSide;
}

/** Ids are drawn by us: what is none is not looked for. */
const RECORD_ID = /^[0-9a-f]{32}$/;

/**
 * For the two whom it names, and for whoever sees either's account.
 * @throws AppError `not-logged-in`; `page-not-found`, also where it is not hers to know
 */
export async function handoverRecord(
	deps: Deps,
	staff: Staff | undefined,
	id: string
): Promise<HandoverRecord> {
	if (!staff) throw new AppError('not-logged-in', 'handover');
	const handover = RECORD_ID.test(id) ? await findHandover(deps.db, id) : undefined;
	if (!handover) throw new AppError('page-not-found', 'handover');
	const { fromId, toId, at, actor, things } = handover;
	const accounts = await findAccounts(deps.db, [fromId, toId]);
	if (!accounts.some((it) => isOpenTo(staff, it))) {
		throw new AppError('page-not-found', 'handover of others');
	}
	const from = await sideOf(deps, accounts, fromId);
	const to = await sideOf(deps, accounts, toId);
	return { id, at, things, by: actor.replace(/^staff:/, ''), from, to };
}

function isOpenTo(staff: Staff, account: Account): boolean {
	if (staff.id === account.id) return true;
	return isAllowed(staff, 'accounts:see') && isSeen(staff, account);
}

async function sideOf(deps: Deps, accounts: readonly Account[], id: string): Promise<HandoverSide> {
	const account = accounts.find((it) => it.id === id);
	if (!account) throw new RangeError('an account without a row');
	const [agency] = await findAgencies(deps.db, account.agencyId ? [account.agencyId] : []);
	return { account, ...(agency && { agency }) };
}
