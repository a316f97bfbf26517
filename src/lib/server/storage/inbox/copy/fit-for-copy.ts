import { statSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { COPY } from './copied-tables.ts';
import { CopyRefusal } from './copy-setting.ts';

/**
 * Attaches a file under the name COPY once it is sure that nothing else lies in it: tables of a copy in
 * the main store, or in a backup, would keep receipts there for good. Writes nothing into it.
 * @param database the inbox
 * @throws CopyRefusal where the file is the inbox itself, or holds other tables than a copy's
 */
export function attachFit(database: BetterSqlite3.Database, path: string): void {
	if (isSideFile(path)) throw new CopyRefusal(`${path} belongs to a database: name another file`);
	if (isSameFile(path, database.name))
		throw new CopyRefusal(`${path} is the inbox itself: name another file`);
	attachFile(database, path);
	const [first] = foreignTables(database);
	if (first === undefined) return;
	database.exec(`detach database ${COPY}`);
	throw new CopyRefusal(
		`${path} is no copy of an inbox, for it has a table "${first}": name another file`
	);
}

/** An empty one, as SQLite leaves them beside a database at times, would pass for a new copy. */
function isSideFile(path: string): boolean {
	return /-(wal|shm|journal)$|\.server$/.test(path);
}

/** Whether two paths lead to one file, by whatever links and spelling. */
function isSameFile(one: string, other: string): boolean {
	const [a, b] = [one, other].map((it) => statSync(it, { throwIfNoEntry: false, bigint: true }));
	return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}

function attachFile(database: BetterSqlite3.Database, path: string): void {
	try {
		database.prepare(`attach database ? as ${COPY}`).run(path);
	} catch (cause) {
		if (!(cause instanceof BetterSqlite3.SqliteError && cause.code === 'SQLITE_NOTADB'))
			throw cause;
		throw new CopyRefusal(`${path} is no copy of an inbox: ${cause.message}`, { cause });
	}
}

/** What a copy does not have, in order. */
function foreignTables(database: BetterSqlite3.Database): string[] {
	return database
		.prepare<[], string>(
			`select name from ${COPY}.sqlite_schema where type in ('table', 'view')
				and name not like 'copied\\_%' escape '\\' and name not like 'sqlite\\_%' escape '\\'
				order by name limit 1`
		)
		.pluck()
		.all();
}
