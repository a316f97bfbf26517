import { rmSync } from 'node:fs';
import { sql } from 'kysely';
import { isPostgres } from './database.ts';
import type { Db } from './schema.ts';

/**
 * Removes everything: for the demo's `--reset` alone. No other process may have the database open.
 * @param db not used before: SQLite's file is taken away under it
 * @param url the one that `db` was opened with
 */
export async function emptyDatabase(db: Db, url: string): Promise<void> {
	if (!isPostgres(url)) {
		const path = url.replace(/^file:/, '');
		for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
		return;
	}
	await sql`drop schema public cascade`.execute(db);
	await sql`create schema public`.execute(db);
}
