import { Kysely } from 'kysely';
import type { OnBroken } from './dialect/broken.ts';
import { postgresDialect } from './dialect/postgres.ts';
import { SharedSqliteDialect } from './dialect/sqlite.ts';
import type { Database, Db } from './schema.ts';

/** Long enough for what is worked out, or written to a slow disk, between two statements. */
const STANDS_STILL_MS = 60_000;

/**
 * @param url `postgres://…`, `file:PATH` or `file::memory:`; checked by `readConfig`
 * @param onBroken told when a SQLite file can no longer be relied on; every statement fails then
 */
export function openDatabase(url: string, onBroken?: OnBroken): Db {
	const dialect = isPostgres(url)
		? postgresDialect(url, { standsStillMs: STANDS_STILL_MS })
		: new SharedSqliteDialect(url.replace(/^file:/, ''), onBroken);
	return new Kysely<Database>({ dialect });
}

export function isPostgres(url: string): boolean {
	return /^postgres(ql)?:\/\//.test(url);
}
