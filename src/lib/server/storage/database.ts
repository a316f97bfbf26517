import { Kysely } from 'kysely';
import { postgresDialect } from './dialect/postgres.ts';
import { SharedSqliteDialect } from './dialect/sqlite.ts';
import type { Database, Db } from './schema.ts';

/** @param url `postgres://…`, `file:PATH` or `file::memory:`; checked by `readConfig` */
export function openDatabase(url: string): Db {
	const dialect = isPostgres(url)
		? postgresDialect(url)
		: new SharedSqliteDialect(url.replace(/^file:/, ''));
	return new Kysely<Database>({ dialect });
}

export function isPostgres(url: string): boolean {
	return /^postgres(ql)?:\/\//.test(url);
}
