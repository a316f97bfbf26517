import BetterSqlite3 from 'better-sqlite3';

/** Told once, with SQLite's code, when a store can no longer be relied on. */
export type OnBroken = (code: string) => void;

/**
 * Whether after this error nothing that SQLite says of the store can be believed: a write or a sync
 * failed, and the system may have thrown away what it could not write while later calls succeed; or
 * the file is damaged. A full disk is not among them: SQLite rolls back, and goes on when there is room.
 * @see https://lwn.net/Articles/752063/ on what a failed fsync leaves behind
 */
export function isBroken(error: unknown): error is InstanceType<typeof BetterSqlite3.SqliteError> {
	if (!(error instanceof BetterSqlite3.SqliteError)) return false;
	return /^SQLITE_(IOERR|CORRUPT|NOTADB)/.test(error.code);
}

/** Whether a file could not be written, or found, though nothing is wrong with what is in it. */
export function isUnwritable(error: unknown): boolean {
	if (!(error instanceof BetterSqlite3.SqliteError)) return false;
	return /^SQLITE_(FULL|READONLY|CANTOPEN)/.test(error.code);
}
