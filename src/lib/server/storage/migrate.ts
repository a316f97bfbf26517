import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { inboxMigrations } from '#inbox-migrations';
import { migrations } from '#migrations';
import { adoptOldInbox } from './adopt-old-inbox.ts';
import type { Inbox } from './inbox/inbox.ts';
import { INBOX_SCHEMA } from './inbox/postgres-inbox.ts';
import { isPostgresDb } from './lock.ts';
import type { Db } from './schema.ts';

/** The table that tells which migrations the main store has had. */
const MAIN_MIGRATIONS = 'kysely_migration';

/** The two stores that every process works with. */
export interface Stores {
	db: Db;
	inbox: Inbox;
}

/**
 * Applies every pending migration of both stores, all or none of each.
 * @returns the names of those applied
 * @throws the first migration's error as cause
 */
export async function migrate({ db, inbox }: Stores): Promise<string[]> {
	if (isPostgresDb(db)) {
		await sql`create schema if not exists ${sql.id(INBOX_SCHEMA)}`.execute(db);
	}
	const ofInbox = await migrateInbox(inbox);
	const pending = await pendingInMain(db);
	if (pending.some((name) => name.endsWith('_inbox_moves_out'))) await adoptOldInbox(db, inbox.db);
	const ofMain = await apply(mainMigrator(db));
	return [...ofInbox.map((name) => `inbox ${name}`), ...ofMain];
}

/** The same for an inbox in SQLite alone, such as one that a restored main store lacks. */
export function migrateInbox(inbox: Inbox): Promise<string[]> {
	return apply(migratorOf(inbox.db, inboxMigrations, 'inbox_migration'));
}

/** @returns the names of the migrations that a store still lacks, in order; changes nothing */
export async function pendingMigrations({ db, inbox }: Stores): Promise<string[]> {
	const ofInbox = await pendingOf(migratorOf(inbox.db, inboxMigrations, 'inbox_migration'));
	return [...ofInbox.map((name) => `inbox ${name}`), ...(await pendingInMain(db))];
}

/** @returns as `pendingMigrations`, for a main store that is looked at without its inbox */
export function pendingInMain(db: Db): Promise<string[]> {
	return pendingOf(mainMigrator(db));
}

/** Whether no migration was ever applied to the main store, so that there is no table to ask. */
export async function isNew(db: Db): Promise<boolean> {
	const known = await mainMigrator(db).getMigrations();
	return known.every((it) => !it.executedAt);
}

/**
 * @param db not new: see `isNew`
 * @returns the migrations that were applied to a main store and that this version does not have, in
 *   order: a later version was here
 */
export async function unknownInMain(db: Db): Promise<string[]> {
	const applied = await sql<{ name: string }>`
		select name from ${sql.table(MAIN_MIGRATIONS)} order by name`.execute(db);
	return applied.rows.map((it) => it.name).filter((name) => !Object.hasOwn(migrations, name));
}

function mainMigrator(db: Db): Migrator {
	return migratorOf(db, migrations, MAIN_MIGRATIONS);
}

/** @param table its name differs from store to store: PostgreSQL's list of tables spans schemas */
function migratorOf<T>(db: Kysely<T>, list: Record<string, Migration>, table: string): Migrator {
	return new Migrator({
		db,
		provider: { getMigrations: async () => list },
		migrationTableName: table,
		migrationLockTableName: `${table}_lock`
	});
}

async function pendingOf(migrator: Migrator): Promise<string[]> {
	const known = await migrator.getMigrations();
	return known.filter((it) => !it.executedAt).map((it) => it.name);
}

async function apply(migrator: Migrator): Promise<string[]> {
	const { error, results } = await migrator.migrateToLatest();
	if (error) throw new Error('migration failed', { cause: error });
	return results?.map((it) => it.migrationName) ?? [];
}
