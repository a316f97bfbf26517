import { sql, type Kysely } from 'kysely';
import { appendOnly, strict, strictUnordered } from './dialect.ts';

// Imports nothing from src: a migration is frozen the day it ships.

/** One log a survey: its entries, and what was signed with each data lock. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await strictUnordered(db, db.schema.createTable('log_entry'))
		.addColumn('survey_id', 'text', (col) => col.notNull().references('survey.id'))
		.addColumn('place', 'integer', (col) => col.notNull())
		.addColumn('hash', 'text', (col) => col.notNull())
		.addColumn('data', 'text')
		.addPrimaryKeyConstraint('log_entry_pk', ['survey_id', 'place'])
		.addCheckConstraint('log_entry_from_0', sql`place >= 0`)
		.execute();
	await appendOnly(db, 'log_entry');
	await strict(db, db.schema.createTable('checkpoint'))
		.addColumn('survey_id', 'text', (col) => col.notNull().references('survey.id'))
		.addColumn('lock', 'integer', (col) => col.notNull())
		.addColumn('size', 'integer', (col) => col.notNull())
		.addColumn('note', 'text', (col) => col.notNull())
		.addColumn('frontier', 'text', (col) => col.notNull())
		.addPrimaryKeyConstraint('checkpoint_pk', ['survey_id', 'lock'])
		.addCheckConstraint('checkpoint_from_1', sql`lock >= 1`)
		.execute();
	await appendOnly(db, 'checkpoint');
}
