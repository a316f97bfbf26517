import { sql, type Kysely } from 'kysely';
import { strict } from './dialect.ts';

/** Questionnaires that are being written: what is published moves to `questionnaire`, which never changes. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('questionnaire_draft'))
		.addColumn('code', 'text', (col) => col.primaryKey().notNull())
		.addColumn('document', 'text', (col) => col.notNull())
		.addColumn('revision', 'integer', (col) => col.notNull())
		.addColumn('updated_at', 'text', (col) => col.notNull())
		.addColumn('updated_by', 'text', (col) => col.notNull())
		.addCheckConstraint('questionnaire_draft_revision_from_1', sql`revision >= 1`)
		.execute();
}
