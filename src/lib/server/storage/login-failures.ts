import type { Db } from './schema.ts';

interface Failures {
	failures: number;
	/** ISO UTC. */
	lastAt: string;
}

export async function findLoginFailures(
	db: Db,
	accountHash: string
): Promise<Failures | undefined> {
	const row = await db
		.selectFrom('login_failure')
		.select(['failures', 'last_at'])
		.where('account_hash', '=', accountHash)
		.executeTakeFirst();
	return row && { failures: row.failures, lastAt: row.last_at };
}

/**
 * Puts `next` where `seen` stood.
 * @param seen what `findLoginFailures` returned
 * @returns false when another request changed the count in between: look again
 */
export async function replaceLoginFailures(
	db: Db,
	accountHash: string,
	seen: Failures | undefined,
	next: Failures
): Promise<boolean> {
	const values = { failures: next.failures, last_at: next.lastAt };
	if (!seen) return insertLoginFailures(db, { account_hash: accountHash, ...values });
	const { numUpdatedRows } = await db
		.updateTable('login_failure')
		.set(values)
		.where('account_hash', '=', accountHash)
		.where('failures', '=', seen.failures)
		.where('last_at', '=', seen.lastAt)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

async function insertLoginFailures(
	db: Db,
	row: { account_hash: string; failures: number; last_at: string }
): Promise<boolean> {
	const { numInsertedOrUpdatedRows = 0n } = await db
		.insertInto('login_failure')
		.values(row)
		.onConflict((oc) => oc.column('account_hash').doNothing())
		.executeTakeFirst();
	return numInsertedOrUpdatedRows > 0n;
}

/** @param quietSince ISO UTC: counts last touched then or before go too */
export async function clearLoginFailures(
	db: Db,
	accountHash: string,
	quietSince: string
): Promise<void> {
	await db
		.deleteFrom('login_failure')
		.where((eb) => eb.or([eb('account_hash', '=', accountHash), eb('last_at', '<=', quietSince)]))
		.execute();
}
