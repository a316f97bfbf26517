import type { Role } from '#lib/domain/role.ts';
import type { Db, StaffRow, Tx } from './schema.ts';

/** A staff account, without its password. */
export interface Account {
	id: string;
	/** Lower case. */
	username: string;
	/** Lower case. */
	email?: string;
	/** As the person writes it; absent where nobody said. */
	fullName?: string;
	role: Role;
	agencyId?: string;
	/** Of before the last move: colleagues there may still take over what is open. */
	formerAgencyId?: string;
	/** ISO UTC. */
	createdAt: string;
	/** ISO UTC; absent while it may log in. */
	disabledAt?: string;
}

/** More accounts than any province has; a list never grows past it. */
const MOST_ACCOUNTS = 10_000;

/** @returns false when the user name or the e-mail address is taken */
export async function insertAccount(
	db: Db,
	account: Account,
	passwordHash: string
): Promise<boolean> {
	const { numInsertedOrUpdatedRows = 0n } = await db
		.insertInto('staff')
		.values({
			id: account.id,
			username: account.username,
			email: account.email ?? null,
			password_hash: passwordHash,
			role: account.role,
			agency_id: account.agencyId ?? null,
			created_at: account.createdAt,
			disabled_at: account.disabledAt ?? null,
			full_name: account.fullName ?? null
		})
		.onConflict((oc) => oc.doNothing())
		.executeTakeFirst();
	return numInsertedOrUpdatedRows > 0n;
}

/** @param typed a user name or an e-mail address, in lower case */
export async function findCredentials(
	db: Db,
	typed: string
): Promise<{ account: Account; passwordHash: string } | undefined> {
	const row = await db
		.selectFrom('staff')
		.selectAll()
		.where((eb) => eb.or([eb('username', '=', typed), eb('email', '=', typed)]))
		.executeTakeFirst();
	return row && { account: toAccount(row), passwordHash: row.password_hash };
}

/** @param username in lower case */
export async function findAccount(db: Db, username: string): Promise<Account | undefined> {
	const row = await db
		.selectFrom('staff')
		.selectAll()
		.where('username', '=', username)
		.executeTakeFirst();
	return row && toAccount(row);
}

/** In order of user name; what there is no account of is left out. */
export async function findAccounts(db: Db, ids: readonly string[]): Promise<Account[]> {
	if (ids.length === 0) return [];
	const rows = await db
		.selectFrom('staff')
		.selectAll()
		.where('id', 'in', ids)
		.orderBy('username')
		.execute();
	return rows.map(toAccount);
}

/** Holds accounts for this transaction: nobody shuts or moves one meanwhile. */
export async function lockAccounts(tx: Tx, ids: readonly string[]): Promise<void> {
	// In one order, so that no two transactions wait for each other.
	for (const id of ids.toSorted()) {
		await tx
			.updateTable('staff')
			.set((eb) => ({ username: eb.ref('username') }))
			.where('id', '=', id)
			.execute();
	}
}

/** In order of user name. */
export async function listAccounts(db: Db): Promise<Account[]> {
	const rows = await db
		.selectFrom('staff')
		.selectAll()
		.orderBy('username')
		.limit(MOST_ACCOUNTS)
		.execute();
	return rows.map(toAccount);
}

/**
 * Shuts the account and ends its sessions.
 * @param at ISO UTC
 * @returns false when it was shut already
 */
export async function disableAccount(db: Db, id: string, at: string): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('staff')
		.set({ disabled_at: at })
		.where('id', '=', id)
		.where('disabled_at', 'is', null)
		.executeTakeFirst();
	await endSessions(db, id);
	return numUpdatedRows > 0n;
}

/** Opens a shut account again. @returns false when it was not shut */
export async function enableAccount(db: Db, id: string): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('staff')
		.set({ disabled_at: null })
		.where('id', '=', id)
		.where('disabled_at', 'is not', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** Gives an account another role or agency, and ends its sessions. */
export async function moveAccount(
	db: Db,
	id: string,
	{ role, agencyId, formerAgencyId }: Pick<Account, 'role' | 'agencyId' | 'formerAgencyId'>
): Promise<void> {
	await db
		.updateTable('staff')
		.set({ role, agency_id: agencyId ?? null, former_agency_id: formerAgencyId ?? null })
		.where('id', '=', id)
		.execute();
	await endSessions(db, id);
}

/** @param fullName absent: none */
export async function renameAccount(db: Db, id: string, fullName?: string): Promise<void> {
	await db
		.updateTable('staff')
		.set({ full_name: fullName ?? null })
		.where('id', '=', id)
		.execute();
}

/** Sets another password, and ends the account's sessions. */
export async function setPassword(db: Db, id: string, passwordHash: string): Promise<void> {
	await db.updateTable('staff').set({ password_hash: passwordHash }).where('id', '=', id).execute();
	await endSessions(db, id);
}

async function endSessions(db: Db, id: string): Promise<void> {
	await db.deleteFrom('staff_session').where('staff_id', '=', id).execute();
}

function toAccount(row: StaffRow): Account {
	return {
		id: row.id,
		username: row.username,
		...(row.email !== null && { email: row.email }),
		...(row.full_name !== null && { fullName: row.full_name }),
		role: row.role,
		...(row.agency_id !== null && { agencyId: row.agency_id }),
		...(row.former_agency_id !== null && { formerAgencyId: row.former_agency_id }),
		createdAt: row.created_at,
		...(row.disabled_at !== null && { disabledAt: row.disabled_at })
	};
}
