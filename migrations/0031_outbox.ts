import { sql, type Kysely } from 'kysely';
import { strict } from './dialect.ts';

/**
 * Ballots of a file, or of a settled batch of paper, that were taken in and are on their way to the
 * inbox: a thousand in a row. Empty but for the instant between the two stores.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('outbox'))
		.addColumn('survey_id', 'text', (col) => col.notNull().references('survey.id'))
		.addColumn('name', 'text', (col) => col.notNull())
		.addColumn('part', 'integer', (col) => col.notNull())
		.addColumn('ballots', 'integer', (col) => col.notNull())
		.addColumn('packed', 'text', (col) => col.notNull())
		.addColumn('taken_at', 'text', (col) => col.notNull())
		.addPrimaryKeyConstraint('outbox_pk', ['survey_id', 'name', 'part'])
		.addCheckConstraint('outbox_ballots_positive', sql`ballots > 0`)
		.execute();
}
