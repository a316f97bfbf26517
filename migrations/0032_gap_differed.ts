import type { Kysely } from 'kysely';

/**
 * How many receipts and ballots of a step were left where these differed; null where an older copy of
 * the database was put back.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	for (const column of ['receipts', 'ballots'] as const) {
		await db.schema.alterTable('gap').addColumn(column, 'integer').execute();
	}
}
