import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { SqliteAdapter, SqliteDialect } from 'kysely';
import type { OnBroken } from './broken.ts';
import { makeClosed } from '#lib/server/storage/make-closed.ts';
import { makeFolder } from '#lib/server/storage/make-folder.ts';
import { PatientDriver } from './patient-driver.ts';

interface SqliteOptions {
	onOpen?: (database: BetterSqlite3.Database) => void;
	isBroken?: (error: unknown) => boolean;
}

/**
 * SQLite, shared by the server and the CLI.
 *
 * Differs from Kysely's dialect in two points: its driver waits for other processes' writes (see
 * `PatientDriver`), and migrations run in one transaction, as SQLite's DDL allows.
 */
export class SharedSqliteDialect extends SqliteDialect {
	/** The one connection, for those who work with it directly. */
	readonly driver: PatientDriver;

	/**
	 * @param path a file, or ':memory:'
	 * @param more `onOpen` is given the connection before anybody uses it; `isBroken` says after which
	 *   errors nothing of the store can be believed
	 */
	constructor(
		path: string,
		onBroken: OnBroken = () => undefined,
		{ onOpen = () => undefined, isBroken }: SqliteOptions = {}
	) {
		super({ database: async () => openSqlite(path) });
		const open = () => {
			const database = openSqlite(path);
			try {
				onOpen(database);
			} catch (error) {
				database.close();
				throw error;
			}
			database.pragma('busy_timeout = 0'); // the driver waits, and lets others work meanwhile
			return database;
		};
		this.driver = new PatientDriver(open, onBroken, isBroken);
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
 * @throws Error where the effective `synchronous` is not FULL, or SQLite is too old
 */
export function openSqlite(path: string): BetterSqlite3.Database {
	if (path !== ':memory:') {
		makeFolder(dirname(path));
		makeClosed(path);
	}
	const db = new BetterSqlite3(path);
	assertVersion(db);
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

/**
 * Before 3.51.3 two connections that write and checkpoint at once can lose committed pages.
 * @see https://www.sqlite.org/releaselog/3_51_3.html
 */
function assertVersion(db: BetterSqlite3.Database): void {
	const version = String(db.prepare('select sqlite_version()').pluck().get());
	if (!isSafeVersion(version)) throw new Error(`SQLite ${version} is older than 3.51.3`);
}

/** @param version such as `3.51.3` */
export function isSafeVersion(version: string): boolean {
	const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
	return major * 1_000_000 + minor * 1000 + patch >= 3_051_003;
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
