import type { Kysely } from 'kysely';
import { strict } from './dialect.ts';

// Imports nothing from src: a migration is frozen the day it ships.

/** What was signed last in each survey, outside the main store: that may be put back from an old copy. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('signed'))
		.addColumn('survey_id', 'text', (col) => col.primaryKey().notNull())
		.addColumn('lock', 'integer', (col) => col.notNull())
		.addColumn('size', 'integer', (col) => col.notNull())
		.addColumn('root', 'text', (col) => col.notNull())
		.execute();
}
