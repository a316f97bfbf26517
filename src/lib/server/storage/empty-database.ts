import { rmSync } from 'node:fs';
import { sql } from 'kysely';
import { isPostgres } from './database.ts';
import { inboxPath } from './inbox/open.ts';
import { INBOX_SCHEMA } from './inbox/postgres-inbox.ts';
import type { Db } from './schema.ts';

/**
 * Removes everything in both stores: for the demo's `--reset` alone. No other process may have the database open.
 * @param db not used before: SQLite's file is taken away under it
 * @param url the one that `db` was opened with
 */
export async function emptyDatabase(db: Db, url: string): Promise<void> {
	if (!isPostgres(url)) {
		for (const path of [url.replace(/^file:/, ''), inboxPath(url)]) {
			for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
		}
		return;
	}
	await sql`drop schema if exists ${sql.id(INBOX_SCHEMA)} cascade`.execute(db);
	await sql`drop schema public cascade`.execute(db);
	await sql`create schema public`.execute(db);
}
