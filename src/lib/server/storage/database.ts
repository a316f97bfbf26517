import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from '#migrations';
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

/**
 * Applies every pending migration, all or none.
 * @returns the names of those applied
 * @throws the first migration's error as cause
 */
export async function migrate(db: Db): Promise<string[]> {
	const { error, results } = await migratorOf(db).migrateToLatest();
	if (error) throw new Error('migration failed', { cause: error });
	return results?.map((it) => it.migrationName) ?? [];
}

/** @returns the names of the migrations that the database still lacks, in order; changes nothing */
export async function pendingMigrations(db: Db): Promise<string[]> {
	const known = await migratorOf(db).getMigrations();
	return known.filter((it) => !it.executedAt).map((it) => it.name);
}

/** Whether no migration was ever applied, so that there is no table to ask. */
export async function isNew(db: Db): Promise<boolean> {
	const known = await migratorOf(db).getMigrations();
	return known.every((it) => !it.executedAt);
}

function migratorOf(db: Db): Migrator {
	return new Migrator({ db, provider: { getMigrations: async () => migrations } });
}
