import { sql, type Kysely } from 'kysely';
import { appendOnly, strict } from './dialect.ts';

/**
 * Where a survey's ballots may be missing, because a database was lost and an older copy of it put
 * back. Every report names it, so nobody takes it away.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('gap'))
		.addColumn('survey_id', 'text', (col) => col.notNull().references('survey.id'))
		.addColumn('number', 'integer', (col) => col.notNull())
		.addColumn('since', 'text', (col) => col.notNull())
		.addColumn('until', 'text', (col) => col.notNull())
		.addPrimaryKeyConstraint('gap_pk', ['survey_id', 'number'])
		.addCheckConstraint('gap_from_1', sql`number >= 1`)
		.execute();
	await appendOnly(db, 'gap');
}
