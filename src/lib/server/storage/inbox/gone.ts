import { existsSync } from 'node:fs';
import { isPostgres, openDatabase } from '#lib/server/storage/database.ts';
import { isNew, pendingInMain } from '#lib/server/storage/migrate.ts';
import { inboxPath } from './open.ts';

/**
 * Whether the inbox of a SQLite database is lost: its file is not there, though the main store has
 * had one. Whoever opens it makes an empty one, and with it forgets what waited and every receipt: ask
 * before. Looks and changes nothing.
 */
export async function isInboxGone(databaseUrl: string): Promise<boolean> {
	if (isPostgres(databaseUrl)) return false;
	const path = databaseUrl.replace(/^file:/, '');
	if (!existsSync(path) || existsSync(inboxPath(databaseUrl))) return false;
	const db = openDatabase(databaseUrl);
	try {
		if (await isNew(db)) return false;
		return !(await pendingInMain(db)).some((name) => name.endsWith('_inbox_moves_out'));
	} finally {
		await db.destroy();
	}
}

/** What the operator reads then. */
export function inboxGone(databaseUrl: string): string {
	const path = inboxPath(databaseUrl);
	return `the inbox ${path} is gone, and with it receipts and what waited; bring it back, or run "npm run cli -- restore --after-loss"`;
}
