import { sql } from 'kysely';
import { openDatabase } from '#lib/server/storage/database.ts';
import { migrate } from '#lib/server/storage/migrate.ts';
import { databaseUrl, DIALECTS, inboxOf, openStores } from './databases.ts';
import { startPostgres } from './postgres-server.ts';

/**
 * Gives the tests a PostgreSQL, once for all of a run: the one that TEST_POSTGRES_URL names, else
 * one started here. In it stands a migrated, empty database, of which the tests' own are copies.
 *
 * @returns what Vitest calls at the end
 * @throws Error where it does not start: tests that should run on it must not pass without
 */
export default async function setUpPostgres(): Promise<(() => Promise<void>) | undefined> {
	if (!DIALECTS.includes('postgres') || process.env.TEST_POSTGRES_TEMPLATE) return undefined;
	const given = process.env.TEST_POSTGRES_URL;
	const server = given ? undefined : await startPostgres();
	const url = given ?? server?.url ?? '';
	const template = `hai_long_template_${process.pid}`;
	await createTemplate(url, template);
	process.env.TEST_POSTGRES_URL = url;
	process.env.TEST_POSTGRES_TEMPLATE = template;
	return server?.stop ?? (() => dropTemplate(url, template));
}

async function createTemplate(url: string, name: string): Promise<void> {
	const admin = openDatabase(url);
	await sql`create database ${sql.id(name)}`.execute(admin);
	await admin.destroy();
	const template = openStores(databaseUrl(url, name));
	await migrate({ db: template, inbox: inboxOf(template) });
	await template.destroy();
}

async function dropTemplate(url: string, name: string): Promise<void> {
	const admin = openDatabase(url);
	await sql`drop database ${sql.id(name)}`.execute(admin);
	await admin.destroy();
}
