import type { Kysely } from 'kysely';
import { isSqlite, strictUnordered } from './dialect.ts';

// Imports nothing from src: a migration is frozen the day it ships.

/**
 * With which file, or batch of paper, a ballot came that waits: where the main store is put back from
 * before that, the file's ballots are taken out, and it may be given again whole.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await strictUnordered(db, db.schema.createTable('waiting_of_file'))
		.addColumn('survey_id', 'text', (col) => col.notNull())
		.addColumn('step', 'text', (col) => col.notNull())
		.addColumn('id', isSqlite(db) ? 'blob' : 'bytea', (col) => col.notNull())
		.addColumn('name', 'text', (col) => col.notNull())
		.addPrimaryKeyConstraint('waiting_of_file_pk', ['survey_id', 'step', 'id'])
		.execute();
}
