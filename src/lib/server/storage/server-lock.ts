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
	const lock = new BetterSqlite3(`${databaseUrl.replace(/^file:/, '')}.server`);
	try {
		lock.pragma(`busy_timeout = ${PATIENCE_MS}`);
		lock.exec('begin exclusive');
		held.push(lock);
		return true;
	} catch (error) {
		lock.close();
		if (error instanceof BetterSqlite3.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
			return false;
		}
		throw error;
	}
}

/** Kept from the garbage collector, which would close them. */
const held: BetterSqlite3.Database[] = [];
