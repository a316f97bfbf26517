import { setTimeout as sleep } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import {
	CompiledQuery,
	SqliteDriver,
	type DatabaseConnection,
	type TransactionSettings
} from 'kysely';
import { isBroken, type OnBroken } from './broken.ts';
import { Statements } from './statements.ts';
import { Turns } from './turns.ts';

/** How long a write waits for another process's, in milliseconds. */
const PATIENCE_MS = 5000;

/** How long until the next try, in milliseconds: as short as a timer can while another commits, then longer. */
const PAUSES_MS = [1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 4, 4, 8];
const LONG_PAUSE_MS = 20;

/**
 * One connection to SQLite that waits for another process's write without holding up its own.
 *
 * SQLite's busy_timeout waits inside the call, and with it the whole process: each citizen who sends
 * a ballot would keep everybody from so much as reading a page. Here the wait is a pause between
 * tries, and who pauses lets others use the connection.
 */
export class PatientDriver extends SqliteDriver {
	readonly #turns = new Turns();
	readonly #database: () => BetterSqlite3.Database;
	readonly #opened: () => BetterSqlite3.Database | undefined;
	readonly #onBroken: OnBroken;
	readonly #isBrokenBy: (error: unknown) => boolean;
	#connection: DatabaseConnection | undefined;
	#statements: Statements | undefined;
	#broken: Error | undefined;

	/**
	 * @param open opens the database with a busy_timeout of 0; called once
	 * @param onBroken told of the first failure after which every statement is refused
	 * @param isBrokenBy whether an error is such a failure
	 */
	constructor(
		open: () => BetterSqlite3.Database,
		onBroken: OnBroken,
		isBrokenBy: (error: unknown) => boolean = isBroken
	) {
		let database: BetterSqlite3.Database | undefined;
		const openOnce = () => {
			if (this.#broken) throw this.#broken;
			try {
				return (database ??= open());
			} catch (error) {
				this.#stopIfBroken(error); // opening writes too, to try what a commit is worth
				throw error;
			}
		};
		super({ database: async () => openOnce() });
		this.#database = openOnce;
		this.#onBroken = onBroken;
		this.#isBrokenBy = isBrokenBy;
		this.#opened = () => database;
	}

	override async acquireConnection(): Promise<DatabaseConnection> {
		await this.#turns.take();
		this.#connection ??= this.#patient(await super.acquireConnection());
		return this.#connection;
	}

	override async releaseConnection(): Promise<void> {
		this.#turns.give();
	}

	/**
	 * Takes the write lock at once: a transaction that starts by reading and then writes fails, however
	 * long it would wait, if another process wrote in between. One that only reads takes no lock: it
	 * sees one instant and holds up nobody.
	 */
	override async beginTransaction(
		connection: DatabaseConnection,
		settings?: TransactionSettings
	): Promise<void> {
		const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate';
		await connection.executeQuery(CompiledQuery.raw(begin));
	}

	/** After a failed write SQLite may have rolled back by itself; asking again would hide the reason. */
	override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
		if (!this.#broken && this.#database().inTransaction)
			await super.rollbackTransaction(connection);
	}

	#patient(inner: DatabaseConnection): DatabaseConnection {
		return {
			executeQuery: <R>(query: CompiledQuery) =>
				this.#patiently(async () => this.#allStatements().run<R>(query)),
			streamQuery: (query, size) => inner.streamQuery(query, size)
		};
	}

	#allStatements(): Statements {
		return (this.#statements ??= new Statements(this.#database()));
	}

	/**
	 * Gives the connection itself, in turn with all else that uses it, for what Kysely is too slow for.
	 * @param work is done again where another process held the lock, so it begins its own transaction
	 */
	async exclusively<T>(work: (database: BetterSqlite3.Database) => T): Promise<T> {
		await this.#turns.take();
		try {
			return await this.#patiently(async () => work(this.#database()));
		} finally {
			this.#turns.give();
		}
	}

	/** Refuses every statement from here on, as after a failure that another connection met. */
	refuse(code: string): void {
		this.#broken ??= new BetterSqlite3.SqliteError('another connection failed', code);
	}

	/** Closes the database where it was opened; again does nothing. */
	close(): void {
		this.#opened()?.close();
	}

	async #patiently<T>(work: () => Promise<T>): Promise<T> {
		const end = performance.now() + PATIENCE_MS;
		for (let tries = 0; ; tries += 1) {
			if (this.#broken) throw this.#broken;
			try {
				return await work();
			} catch (error) {
				this.#stopIfBroken(error);
				if (!this.#mayTryAgain(error) || performance.now() > end) throw error;
			}
			this.#turns.give();
			await sleep(PAUSES_MS[tries] ?? LONG_PAUSE_MS);
			await this.#turns.take();
		}
	}

	/** A commit that comes after a failed one may succeed and be lost: none is tried. */
	#stopIfBroken(error: unknown): void {
		if (this.#broken || !this.#isBrokenBy(error)) return;
		if (!(error instanceof BetterSqlite3.SqliteError)) return;
		this.#broken = error;
		this.#onBroken(error.code);
	}

	/** Inside a transaction the connection is nobody else's, and its lock is held already. */
	#mayTryAgain(error: unknown): boolean {
		return isBusy(error) && !this.#database().inTransaction;
	}
}

function isBusy(error: unknown): boolean {
	return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
