import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { SqliteAdapter, SqliteDialect } from 'kysely';
import { PatientDriver } from './patient-driver.ts';

/**
 * SQLite, shared by the server and the CLI.
 *
 * Differs from Kysely's dialect in two points: its driver waits for other processes' writes (see
 * `PatientDriver`), and migrations run in one transaction, as SQLite's DDL allows.
 */
export class SharedSqliteDialect extends SqliteDialect {
	/** The one connection, for those who work with it directly. */
	readonly driver: PatientDriver;

	/** @param path a file, or ':memory:' */
	constructor(path: string) {
		super({ database: async () => openSqlite(path) });
		this.driver = new PatientDriver(() => {
			const database = openSqlite(path);
			database.pragma('busy_timeout = 0'); // the driver waits, and lets others work meanwhile
			return database;
		});
	}

	override createDriver() {
		return this.driver;
	}

	override createAdapter() {
		return new SharedSqliteAdapter();
	}
}

/** How long the first statements wait for another process, in milliseconds. */
const BUSY_TIMEOUT_MS = 5000;

/**
 * Opens a database whose commits survive a power cut.
 * @throws Error where the effective `synchronous` is not FULL
 */
export function openSqlite(path: string): BetterSqlite3.Database {
	if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
	const db = new BetterSqlite3(path);
	db.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
	db.pragma('journal_mode = WAL');
	db.pragma('synchronous = FULL'); // a receipt is a promise: NORMAL may lose the last commits
	db.pragma('foreign_keys = ON');
	db.pragma('recursive_triggers = ON'); // else `insert or replace` slips past the delete trigger
	db.pragma('trusted_schema = OFF');
	db.pragma('cell_size_check = ON');
	db.pragma('secure_delete = ON'); // what left the inbox must not be read from free pages
	assertDurable(db);
	return db;
}

/** better-sqlite3 falls back to NORMAL in WAL mode after the first write, so the check comes after one. */
function assertDurable(db: BetterSqlite3.Database): void {
	const version = Number(db.pragma('user_version', { simple: true }));
	db.pragma(`user_version = ${version}`);
	const synchronous = db.pragma('synchronous', { simple: true });
	if (synchronous !== 2) throw new Error(`SQLite runs with synchronous=${String(synchronous)}`);
}

class SharedSqliteAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}

	/** Kysely then leaves it to the driver who may use the one connection, and when. */
	override get supportsMultipleConnections(): boolean {
		return true;
	}
}
