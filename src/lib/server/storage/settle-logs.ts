import BetterSqlite3 from 'better-sqlite3';
import { isPostgres } from './database.ts';
import { inboxPath } from './inbox/open.ts';

/** How long readers of another process are waited for, in milliseconds. */
const PATIENCE_MS = 30_000;

/**
 * Puts what stands in the write-ahead logs of both stores back into their files, so that ballots are
 * appended to empty ones. After a sync that failed the system may hold in memory what never reached
 * the disk, and call it written: such a log reads whole, but what is appended to it, each sync of
 * which succeeds, cannot be read once the power has failed. Copied anew, all of it is on the disk.
 * @returns false where another process keeps the logs in use for half a minute
 * @throws SqliteError where the disk refuses
 */
export function settleLogs(databaseUrl: string): boolean {
	if (isPostgres(databaseUrl)) return true;
	return [databaseUrl.replace(/^file:/, ''), inboxPath(databaseUrl)].every(settle);
}

function settle(path: string): boolean {
	const database = new BetterSqlite3(path, { timeout: PATIENCE_MS });
	try {
		database.pragma('synchronous = FULL');
		const [row] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
		return row?.busy === 0;
	} finally {
		database.close();
	}
}
