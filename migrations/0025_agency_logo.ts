import { sql, type Kysely } from 'kysely';
import { strict } from './dialect.ts';

/** An agency's logo, for its posters; the bytes as base64, as signed copies of plans are. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('agency_logo'))
		.addColumn('agency_id', 'text', (col) => col.primaryKey().notNull().references('agency.id'))
		.addColumn('media_type', 'text', (col) => col.notNull())
		.addColumn('width', 'integer', (col) => col.notNull())
		.addColumn('height', 'integer', (col) => col.notNull())
		.addColumn('sha256', 'text', (col) => col.notNull())
		.addColumn('content', 'text', (col) => col.notNull())
		.addColumn('added_at', 'text', (col) => col.notNull())
		.addColumn('added_by', 'text', (col) => col.notNull())
		.addCheckConstraint('agency_logo_type', sql`media_type in ('image/png', 'image/jpeg')`)
		.execute();
}
