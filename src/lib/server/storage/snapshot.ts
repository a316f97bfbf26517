import { PostgresAdapter } from 'kysely';
import type { Db, Tx } from './schema.ts';

/** Reads in one transaction, so that all that is read stood there at the same instant. */
export async function snapshot<T>(db: Db, read: (tx: Tx) => Promise<T>): Promise<T> {
	const reading = db.transaction().setAccessMode('read only');
	// SQLite's transactions see one instant by themselves; its dialect takes no level.
	const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
	return (isPostgres ? reading.setIsolationLevel('repeatable read') : reading).execute(read);
}
