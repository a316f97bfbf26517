import { setTimeout as sleep } from 'node:timers/promises';
import type BetterSqlite3 from 'better-sqlite3';
import { Kysely } from 'kysely';
import { SharedSqliteDialect } from '#lib/server/storage/dialect/sqlite.ts';
import { isBroken, isUnwritable, type OnBroken } from '#lib/server/storage/dialect/broken.ts';
import { useCopy } from './copy/attach-copy.ts';
import type { CopySetting } from './copy/copy-setting.ts';
import { GroupCommit } from './group-commit.ts';
import type { Arriving, Inbox, Verdict } from './inbox.ts';
import type { InboxDatabase, InboxDb } from './schema.ts';
import { prepareAppend, type Append } from './sqlite-append.ts';

/** The log is put back into the file by whoever fills it beyond this, in pages of 4 KiB. */
const MOST_LOG_PAGES = 16_384;

/** How long wiping tries to find a moment at which nobody writes, and how often; milliseconds. */
const WIPE_PATIENCE_MS = 2_000;
const WIPE_PAUSE_MS = 2;

interface SqliteInboxInput {
	/** A file, or ':memory:'. */
	path: string;
	newRowId: () => Uint8Array;
	onBroken?: OnBroken | undefined;
	copy?: CopySetting | undefined;
}

/** The inbox in a SQLite file of its own. One connection serves the ballots and all else in turns. */
export class SqliteInbox implements Inbox {
	readonly db: InboxDb;
	readonly newRowId: () => Uint8Array;
	readonly #dialect: SharedSqliteDialect;
	readonly #group: GroupCommit<Arriving, Verdict>;
	#append: Append | undefined;

	constructor({ path, newRowId, onBroken, copy }: SqliteInboxInput) {
		this.newRowId = newRowId;
		this.#dialect = new SharedSqliteDialect(path, onBroken, {
			onOpen: (database) => useCopy(database, copy),
			// A commit that the copy had no room for may stand in the inbox all the same.
			isBroken: (error) => isBroken(error) || (typeof copy === 'object' && isUnwritable(error))
		});
		this.db = new Kysely<InboxDatabase>({ dialect: this.#dialect });
		this.#group = new GroupCommit((items) => this.#commit(items));
	}

	append(arriving: Arriving): Promise<Verdict> {
		return this.#group.append(arriving);
	}

	/**
	 * Deleted rows are overwritten in the pages by `secure_delete`; the log still has the old pages. Most
	 * of them go back into the file while others write on; only what came in meanwhile keeps them waiting.
	 * Where others write without a pause the log is left to the next call.
	 */
	async wipe(): Promise<void> {
		await this.fold();
		const end = performance.now() + WIPE_PATIENCE_MS;
		while (!(await this.#checkpoint('TRUNCATE')) && performance.now() < end) {
			await sleep(WIPE_PAUSE_MS);
		}
	}

	async fold(): Promise<void> {
		await this.#checkpoint('PASSIVE');
	}

	refuse(code: string): void {
		this.#dialect.driver.refuse(code);
	}

	async close(): Promise<void> {
		await this.#group.drain();
		await this.db.destroy();
		this.#dialect.driver.close(); // Kysely closes only what it has used itself
	}

	/** @returns false where somebody else was writing */
	#checkpoint(mode: 'PASSIVE' | 'TRUNCATE'): Promise<boolean> {
		return this.#dialect.driver.exclusively((database) => {
			const [row] = database.pragma(`wal_checkpoint(${mode})`) as { busy: number }[];
			return row?.busy === 0;
		});
	}

	#commit(items: readonly Arriving[]): Promise<Verdict[]> {
		return this.#dialect.driver.exclusively((database) => this.#commitNow(database, items));
	}

	/** Who takes ballots leaves the log to the sealer: the commit that fills it would wait for two more syncs. */
	#prepare(database: BetterSqlite3.Database): Append {
		database.pragma(`wal_autocheckpoint = ${MOST_LOG_PAGES}`);
		return prepareAppend(database, this.newRowId);
	}

	#commitNow(database: BetterSqlite3.Database, items: readonly Arriving[]): Verdict[] {
		const append = (this.#append ??= this.#prepare(database));
		return database.transaction(() => append(items)).immediate();
	}
}
