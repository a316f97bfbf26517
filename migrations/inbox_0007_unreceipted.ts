import type { Kysely } from 'kysely';

// Imports nothing from src: a migration is frozen the day it ships.

/** Ballots of a step that are sealed without their receipts, since a loss was written down. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.alterTable('step')
		.addColumn('unreceipted', 'integer', (col) => col.notNull().defaultTo(0))
		.execute();
}
