import { sql } from 'kysely';
import { isPostgresDb } from '#lib/server/storage/lock.ts';
import type { Db } from '#lib/server/storage/schema.ts';

/** From here on anything may be done to these tables, as by who owns the database. */
export async function freely(db: Db, ...tables: readonly string[]): Promise<void> {
	for (const table of tables) await withoutGuards(db, table);
}

async function withoutGuards(db: Db, table: string): Promise<void> {
	if (isPostgresDb(db)) {
		await sql`alter table ${sql.table(table)} disable trigger all`.execute(db);
		return;
	}
	await sql`pragma foreign_keys = off`.execute(db);
	const { rows } = await sql<{ name: string }>`select name from sqlite_schema
		where type = 'trigger' and tbl_name = ${table}`.execute(db);
	for (const { name } of rows) await sql`drop trigger ${sql.id(name)}`.execute(db);
}
