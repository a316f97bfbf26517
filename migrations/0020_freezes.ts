import { sql, type Kysely } from 'kysely';
import { appendOnly, strict } from './dialect.ts';

/** Figures as they were at one instant (chốt số liệu), numbered by survey; nothing changes them. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('freeze'))
		.addColumn('survey_id', 'text', (col) => col.notNull().references('survey.id'))
		.addColumn('number', 'integer', (col) => col.notNull())
		.addColumn('code', 'text', (col) => col.notNull())
		.addColumn('name', 'text', (col) => col.notNull())
		.addColumn('settled', 'integer', (col) => col.notNull())
		.addColumn('frozen_at', 'text', (col) => col.notNull())
		.addColumn('frozen_by', 'text', (col) => col.notNull())
		.addColumn('content', 'text', (col) => col.notNull())
		.addPrimaryKeyConstraint('freeze_pk', ['survey_id', 'number'])
		.addUniqueConstraint('freeze_code', ['code'])
		.addCheckConstraint('freeze_from_1', sql`number >= 1`)
		.execute();
	await appendOnly(db, 'freeze');
}
