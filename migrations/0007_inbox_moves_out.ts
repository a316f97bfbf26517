import { sql, type Kysely } from 'kysely';
import { appendOnly, strict } from './dialect.ts';

// Imports nothing from src: a migration is frozen the day it ships.

/**
 * The inbox and the receipts are a store of their own. What lies in these tables was copied there
 * before (`storage/migrate.ts`). A data lock is written with the ballots that were sealed together.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.dropTable('inbox').execute();
	await db.schema.dropTable('receipt').execute();
	await strict(db, db.schema.createTable('data_lock'))
		.addColumn('survey_id', 'text', (col) => col.notNull().references('survey.id'))
		.addColumn('lock', 'integer', (col) => col.notNull())
		.addColumn('step', 'text', (col) => col.notNull())
		.addColumn('ballots', 'integer', (col) => col.notNull())
		.addColumn('receipts', 'integer', (col) => col.notNull())
		.addPrimaryKeyConstraint('data_lock_pk', ['survey_id', 'lock'])
		.addUniqueConstraint('data_lock_once_per_step', ['survey_id', 'step'])
		.addCheckConstraint('data_lock_from_1', sql`lock >= 1`)
		.execute();
	await appendOnly(db, 'data_lock');
}
