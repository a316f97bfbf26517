import { sql, type Kysely } from 'kysely';
import { isSqlite, strictUnordered } from './dialect.ts';

/** A slip has a second code, short enough to type; it leads to the first, and no row to both at once. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const bytes = isSqlite(db) ? sql`blob` : sql`bytea`;
	await strictUnordered(db, db.schema.createTable('slip_typed'))
		.addColumn('typed_hash', bytes, (col) => col.primaryKey().notNull())
		.addColumn('hash', bytes, (col) => col.notNull())
		.execute();
}
