import type { Kysely } from 'kysely';
import { strict } from './dialect.ts';

// Imports nothing from src: a migration is frozen the day it ships.

/** What one of several processes does at a time. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('lease'))
		.addColumn('name', 'text', (col) => col.primaryKey().notNull())
		.addColumn('holder', 'text', (col) => col.notNull())
		.addColumn('ends_at', 'text', (col) => col.notNull())
		.execute();
}
