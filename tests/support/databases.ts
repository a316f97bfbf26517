import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { sql, type RawBuilder } from 'kysely';
import { isPostgres, openDatabase } from '#lib/server/storage/database.ts';
import type { Inbox } from '#lib/server/storage/inbox/inbox.ts';
import type { CopySetting } from '#lib/server/storage/inbox/copy/copy-setting.ts';
import { openInbox } from '#lib/server/storage/inbox/open.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { freshFolder } from './folders.ts';
import { migrateLikeFirst } from './migrate-like-first.ts';

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

const inboxes = new WeakMap<Db, Inbox>();

let rows = 0;

/** The same in every run, and like random ones in no order. */
function countedRowId(): Uint8Array {
	return createHash('sha256').update(`row ${rows++}`).digest().subarray(0, 16);
}

/** The inbox that was opened beside this database. */
export function inboxOf(db: Db): Inbox {
	const inbox = inboxes.get(db);
	if (!inbox) throw new Error('no inbox: open the database by openStores');
	return inbox;
}

/** Opens both stores. @returns the main one; destroying it closes the inbox too */
export function openStores(url: string, copy?: CopySetting): Db {
	const [db, inbox] = [openDatabase(url), openInbox(url, undefined, countedRowId, copy)];
	inboxes.set(db, inbox);
	const destroy = db.destroy.bind(db);
	db.destroy = async () => {
		await inbox.close();
		await destroy();
	};
	return db;
}

/** Stores in which nothing is, no table either. */
export async function emptyDatabase(dialect: Dialect): Promise<Db> {
	if (dialect === 'sqlite') return openStores('file::memory:');
	return dropWhenDestroyed(await createPostgresDatabase('template0'));
}

/** Hundreds of databases, each of some megabytes, would fill the memory in which they lie. */
function dropWhenDestroyed(url: string): Db {
	const db = openStores(url);
	const destroy = db.destroy.bind(db);
	db.destroy = async () => {
		await destroy();
		await dropDatabase(url);
	};
	return db;
}

/** Removes a database of PostgreSQL that nobody is connected to; a file of SQLite stays where it is. */
export async function dropDatabase(url: string): Promise<void> {
	if (!isPostgres(url)) return;
	const name = new URL(url).pathname.slice(1);
	await asAdmin(sql`drop database ${sql.id(name)}`);
}

/** Migrated, empty stores of their own; the caller destroys the handle. */
export async function freshDatabase(dialect: Dialect): Promise<Db> {
	if (dialect === 'postgres') return dropWhenDestroyed(await createPostgresDatabase());
	const db = await emptyDatabase(dialect);
	await migrateLikeFirst({ db, inbox: inboxOf(db) });
	return db;
}

/** The url of a migrated, empty database of its own, for a server or a command. */
export async function freshDatabaseUrl(dialect: Dialect): Promise<string> {
	if (dialect === 'postgres') return createPostgresDatabase();
	const url = `file:${join(freshFolder(), 'test.db')}`;
	const db = openStores(url);
	await migrateLikeFirst({ db, inbox: inboxOf(db) });
	await db.destroy();
	return url;
}

/** @returns `url` with its database replaced by `name` */
export function databaseUrl(url: string, name: string): string {
	return Object.assign(new URL(url), { pathname: name }).href;
}

async function createPostgresDatabase(
	template = process.env.TEST_POSTGRES_TEMPLATE
): Promise<string> {
	if (!template) throw new Error('no PostgreSQL: does the project name its globalSetup?');
	const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
	// Its files are copied as they lie; else every page of them goes through the write-ahead log.
	await asAdmin(
		sql`create database ${sql.id(name)} template ${sql.id(template)} strategy file_copy`
	);
	return databaseUrl(serverUrl(), name);
}

async function asAdmin(statement: RawBuilder<unknown>): Promise<void> {
	const admin = openDatabase(serverUrl());
	await statement.execute(admin);
	await admin.destroy();
}

function serverUrl(): string {
	const { TEST_POSTGRES_URL: url } = process.env;
	if (!url) throw new Error('no PostgreSQL: does the project name its globalSetup?');
	return url;
}
