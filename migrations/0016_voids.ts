import type { Kysely } from 'kysely';
import { strict } from './dialect.ts';

// Imports nothing from src: a migration is frozen the day it ships.

/** Ballots that were proposed to be voided, and those that are: then `confirmed_by` is set. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('ballot_void'))
		.addColumn('survey_id', 'text', (col) => col.notNull().references('survey.id'))
		.addColumn('ballot', 'text', (col) => col.notNull())
		.addColumn('ballot_id', 'text', (col) => col.notNull())
		.addColumn('agency_id', 'text', (col) => col.notNull().references('agency.id'))
		.addColumn('decision', 'text', (col) => col.notNull())
		.addColumn('reason', 'text', (col) => col.notNull())
		.addColumn('proposed_by', 'text', (col) => col.notNull())
		.addColumn('proposed_at', 'text', (col) => col.notNull())
		.addColumn('confirmed_by', 'text')
		.addColumn('confirmed_at', 'text')
		.addPrimaryKeyConstraint('ballot_void_pk', ['survey_id', 'ballot'])
		.execute();
}
