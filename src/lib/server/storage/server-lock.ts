import { existsSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { isPostgres } from './database.ts';

/** How long a server that is just ending is waited for, in milliseconds. */
const PATIENCE_MS = 2000;

/**
 * Makes this process the one server of a SQLite database, until it ends: the lock goes with the
 * process, however that ends. The command line may write beside it, one statement at a time.
 * @returns false where another server has the database; true for PostgreSQL, which takes many
 */
export function becomeOnlyServer(databaseUrl: string): boolean {
	if (isPostgres(databaseUrl)) return true;
	const lock = takeLock(lockPath(databaseUrl));
	if (lock) held.push(lock);
	return lock !== undefined;
}

/** Whether a server has a SQLite database; false for PostgreSQL, of which nobody knows. */
export function isServed(databaseUrl: string): boolean {
	if (isPostgres(databaseUrl) || !existsSync(lockPath(databaseUrl))) return false;
	const lock = takeLock(lockPath(databaseUrl));
	lock?.close();
	return lock === undefined;
}

function lockPath(databaseUrl: string): string {
	return `${databaseUrl.replace(/^file:/, '')}.server`;
}

/** @returns undefined where another holds it */
function takeLock(path: string): BetterSqlite3.Database | undefined {
	const lock = new BetterSqlite3(path);
	try {
		lock.pragma(`busy_timeout = ${PATIENCE_MS}`);
		lock.exec('begin exclusive');
		return lock;
	} catch (error) {
		lock.close();
		if (error instanceof BetterSqlite3.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
			return undefined;
		}
		throw error;
	}
}

/** Kept from the garbage collector, which would close them. */
const held: BetterSqlite3.Database[] = [];
