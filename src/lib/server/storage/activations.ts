import type { Db } from './schema.ts';

export interface Activation {
	staffId: string;
	/** Keyed hash: the code itself stands on paper alone. */
	codeHash: string;
	/** ISO UTC, exclusive. */
	expiresAt: string;
}

/** Puts a slip in the place of the one before it, which is void from now on. */
export async function putActivation(db: Db, activation: Activation): Promise<void> {
	const { staffId, codeHash, expiresAt } = activation;
	const values = { code_hash: codeHash, expires_at: expiresAt };
	await db
		.insertInto('staff_activation')
		.values({ staff_id: staffId, ...values })
		.onConflict((oc) => oc.column('staff_id').doUpdateSet(values))
		.execute();
}

/**
 * Uses a slip up.
 * @param now ISO UTC
 * @returns false where there is no such slip, it was used, or it is too old: nothing changed
 */
export async function spendActivation(
	db: Db,
	{ staffId, codeHash }: Omit<Activation, 'expiresAt'>,
	now: string
): Promise<boolean> {
	const { numDeletedRows } = await db
		.deleteFrom('staff_activation')
		.where('staff_id', '=', staffId)
		.where('code_hash', '=', codeHash)
		.where('expires_at', '>', now)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}

/** Voids an account's slip, if it has one. */
export async function dropActivation(db: Db, staffId: string): Promise<void> {
	await db.deleteFrom('staff_activation').where('staff_id', '=', staffId).execute();
}

/** The accounts whose slip was not used yet, whether or not it is too old. */
export async function listAwaiting(db: Db): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('staff_activation')
		.select(['staff_id', 'expires_at'])
		.orderBy('staff_id')
		.limit(10_000)
		.execute();
	return new Map(rows.map((row) => [row.staff_id, row.expires_at]));
}
