import type BetterSqlite3 from 'better-sqlite3';
import { Kysely } from 'kysely';
import { SharedSqliteDialect } from '#lib/server/storage/dialect/sqlite.ts';
import type { OnBroken } from '#lib/server/storage/dialect/broken.ts';
import { GroupCommit } from './group-commit.ts';
import type { Arriving, Inbox, Verdict } from './inbox.ts';
import type { InboxDatabase, InboxDb } from './schema.ts';
import { appendStatements, type AppendStatements } from './sqlite-append.ts';

/** The inbox in a SQLite file of its own. One connection serves the ballots and all else in turns. */
export class SqliteInbox implements Inbox {
	readonly db: InboxDb;
	readonly newRowId: () => Uint8Array;
	readonly #dialect: SharedSqliteDialect;
	readonly #group: GroupCommit<Arriving, Verdict>;
	#statements: AppendStatements | undefined;

	/** @param path a file, or ':memory:' */
	constructor(path: string, newRowId: () => Uint8Array, onBroken?: OnBroken) {
		this.newRowId = newRowId;
		this.#dialect = new SharedSqliteDialect(path, onBroken);
		this.db = new Kysely<InboxDatabase>({ dialect: this.#dialect });
		this.#group = new GroupCommit((items) => this.#commit(items));
	}

	append(arriving: Arriving): Promise<Verdict> {
		return this.#group.append(arriving);
	}

	/** Deleted rows are overwritten in the pages by `secure_delete`; the log still has the old pages. */
	async wipe(): Promise<void> {
		await this.#dialect.driver.exclusively((database) => {
			database.pragma('wal_checkpoint(TRUNCATE)');
		});
	}

	async close(): Promise<void> {
		await this.#group.drain();
		await this.db.destroy();
		this.#dialect.driver.close(); // Kysely closes only what it has used itself
	}

	#commit(items: readonly Arriving[]): Promise<Verdict[]> {
		return this.#dialect.driver.exclusively((database) => this.#commitNow(database, items));
	}

	#commitNow(database: BetterSqlite3.Database, items: readonly Arriving[]): Verdict[] {
		this.#statements ??= appendStatements(database);
		const { append } = this.#statements;
		const all = database.transaction(() => items.map((it) => append(it, this.newRowId())));
		return all.immediate();
	}
}
