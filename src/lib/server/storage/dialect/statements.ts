import type BetterSqlite3 from 'better-sqlite3';
import type { CompiledQuery, QueryResult } from 'kysely';
import { LruMap } from '#lib/domain/lru-map.ts';

/** Statements that are kept: all that the product asks more than once fit. */
const KEPT = 200;

/** After one of these, what a statement gives may have other columns. */
const CHANGES_SCHEMA = /^\s*(create|alter|drop|attach|detach|pragma)\b/i;

/**
 * Runs what Kysely made, and keeps each statement compiled: Kysely's own connection compiles it anew
 * each time, which takes longer than most of them run.
 */
export class Statements {
	readonly #database: BetterSqlite3.Database;
	#kept = new LruMap<BetterSqlite3.Statement>(KEPT);

	constructor(database: BetterSqlite3.Database) {
		this.#database = database;
	}

	run<R>({ sql, parameters }: CompiledQuery): QueryResult<R> {
		const statement = this.#statement(sql);
		if (statement.reader) return { rows: statement.all(parameters) as R[] };
		const { changes, lastInsertRowid } = statement.run(parameters);
		return { insertId: BigInt(lastInsertRowid), numAffectedRows: BigInt(changes), rows: [] };
	}

	#statement(sql: string): BetterSqlite3.Statement {
		if (CHANGES_SCHEMA.test(sql)) {
			this.#kept = new LruMap(KEPT);
			return this.#database.prepare(sql);
		}
		const kept = this.#kept.get(sql);
		if (kept) return kept;
		const statement = this.#database.prepare(sql);
		this.#kept.set(sql, statement);
		return statement;
	}
}
