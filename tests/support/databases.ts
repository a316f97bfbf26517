import { join } from 'node:path';
import { sql } from 'kysely';
import { migrate, openDatabase } from '#lib/server/storage/database.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { freshFolder } from './folders.ts';

export { freshFolder };

export type Dialect = 'sqlite' | 'postgres';

/** The databases that the tests run on: both, unless the environment's DIALECTS narrows them. */
export const DIALECTS: readonly Dialect[] = selectDialects(process.env.DIALECTS);

function selectDialects(names: string | undefined): Dialect[] {
	const known: Dialect[] = ['sqlite', 'postgres'];
	const wanted = names?.split(',') ?? known;
	const selected = known.filter((it) => wanted.includes(it));
	if (selected.length !== wanted.length) throw new Error(`DIALECTS: ${names}`);
	return selected;
}

/** A migrated, empty database of its own; the caller destroys the handle. */
export async function freshDatabase(dialect: Dialect): Promise<Db> {
	if (dialect === 'postgres') return openDatabase(await createPostgresDatabase());
	const db = openDatabase('file::memory:');
	await migrate(db);
	return db;
}

/** The url of a migrated, empty database of its own, for a server or a command. */
export async function freshDatabaseUrl(dialect: Dialect): Promise<string> {
	if (dialect === 'postgres') return createPostgresDatabase();
	const url = `file:${join(freshFolder(), 'test.db')}`;
	const db = openDatabase(url);
	await migrate(db);
	await db.destroy();
	return url;
}

/** @returns `url` with its database replaced by `name` */
export function databaseUrl(url: string, name: string): string {
	return Object.assign(new URL(url), { pathname: name }).href;
}

async function createPostgresDatabase(): Promise<string> {
	const { TEST_POSTGRES_URL: url, TEST_POSTGRES_TEMPLATE: template } = process.env;
	if (!url || !template) throw new Error('no PostgreSQL: does the project name its globalSetup?');
	const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
	const admin = openDatabase(url);
	await sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(admin);
	await admin.destroy();
	return databaseUrl(url, name);
}
