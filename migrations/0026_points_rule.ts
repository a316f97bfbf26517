import type { Kysely } from 'kysely';
import { appendOnly, strict } from './dialect.ts';

/** By which results become points of Chỉ số CCHC; a version never changes. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('points_rule'))
		.addColumn('version', 'integer', (col) => col.primaryKey().notNull())
		.addColumn('content', 'text', (col) => col.notNull())
		.addColumn('made_by', 'text', (col) => col.notNull())
		.addColumn('made_at', 'text', (col) => col.notNull())
		.execute();
	await appendOnly(db, 'points_rule');
}
