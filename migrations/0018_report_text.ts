import type { Kysely } from 'kysely';
import { strict } from './dialect.ts';

/** What an official writes into a survey's report; `agency_id` is '' for the province's. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('report_text'))
		.addColumn('survey_id', 'text', (col) => col.notNull().references('survey.id'))
		.addColumn('agency_id', 'text', (col) => col.notNull())
		.addColumn('superior', 'text', (col) => col.notNull())
		.addColumn('place', 'text', (col) => col.notNull())
		.addColumn('recipients', 'text', (col) => col.notNull())
		.addColumn('organisation', 'text', (col) => col.notNull())
		.addColumn('limitations', 'text', (col) => col.notNull())
		.addColumn('causes', 'text', (col) => col.notNull())
		.addColumn('proposals', 'text', (col) => col.notNull())
		.addColumn('written_by', 'text', (col) => col.notNull())
		.addColumn('written_at', 'text', (col) => col.notNull())
		.addColumn('revision', 'integer', (col) => col.notNull())
		.addPrimaryKeyConstraint('report_text_pk', ['survey_id', 'agency_id'])
		.execute();
}
