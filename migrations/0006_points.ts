import type { Kysely } from 'kysely';

/** A point's counter, and since when it is out of use. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('point').addColumn('counter', 'text').execute();
	await db.schema.alterTable('point').addColumn('retired_at', 'text').execute();
}
