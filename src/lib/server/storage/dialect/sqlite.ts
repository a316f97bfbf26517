import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import {
	CompiledQuery,
	SqliteAdapter,
	SqliteDialect,
	SqliteDriver,
	type DatabaseConnection,
	type SqliteDialectConfig,
	type TransactionSettings
} from 'kysely';

/**
 * SQLite, shared by the server and the CLI.
 *
 * Differs from Kysely's dialect in two points. A transaction takes the write lock when it begins:
 * one that starts by reading and then writes fails at once with SQLITE_BUSY if another process
 * wrote in between, whatever the busy_timeout. And migrations run in one transaction, as
 * SQLite's DDL allows.
 */
export class SharedSqliteDialect extends SqliteDialect {
	readonly #config: SqliteDialectConfig;

	/** @param path a file, or ':memory:' */
	constructor(path: string) {
		const config = { database: async () => openSqlite(path) };
		super(config);
		this.#config = config;
	}

	override createDriver() {
		return new ImmediateDriver(this.#config);
	}

	override createAdapter() {
		return new TransactionalDdlAdapter();
	}
}

/** How long a writer waits for another process's write, in milliseconds. */
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

class ImmediateDriver extends SqliteDriver {
	/** One that only reads takes no lock: it sees one instant and holds up nobody. */
	override async beginTransaction(
		connection: DatabaseConnection,
		settings?: TransactionSettings
	): Promise<void> {
		const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate';
		await connection.executeQuery(CompiledQuery.raw(begin));
	}
}

class TransactionalDdlAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}
