import type { Kysely } from 'kysely';

/** The place of a freeze's entry in the survey's log; null for freezes of before these were logged. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('freeze').addColumn('log_place', 'integer').execute();
}
