import { sql, SqliteAdapter, type CreateTableBuilder, type Kysely } from 'kysely';

// What the migrations share. Frozen with them: a change here would change what has shipped.

export function isSqlite(db: Kysely<unknown>): boolean {
	return db.getExecutor().adapter instanceof SqliteAdapter;
}

/** STRICT on SQLite, which else stores text in an integer column without a word. */
export function strict<T extends string>(
	db: Kysely<unknown>,
	table: CreateTableBuilder<T>
): CreateTableBuilder<T> {
	return isSqlite(db) ? table.modifyEnd(sql`strict`) : table;
}

/**
 * STRICT, and without SQLite's hidden row number: in a table that has one,
 * `order by rowid` gives the order in which the rows came.
 */
export function strictUnordered<T extends string>(
	db: Kysely<unknown>,
	table: CreateTableBuilder<T>
): CreateTableBuilder<T> {
	return isSqlite(db) ? table.modifyEnd(sql`strict, without rowid`) : table;
}

/** Makes the database itself refuse to change or remove a row of `table`. */
export async function appendOnly(db: Kysely<unknown>, table: string): Promise<void> {
	await (isSqlite(db) ? sqliteAppendOnly(db, table) : postgresAppendOnly(db, table));
}

async function sqliteAppendOnly(db: Kysely<unknown>, table: string): Promise<void> {
	for (const verb of ['update', 'delete']) {
		await sql`create trigger ${sql.id(`${table}_no_${verb}`)}
			before ${sql.raw(verb)} on ${sql.table(table)}
			begin select raise(abort, ${sql.lit(`${table} is append-only`)}); end`.execute(db);
	}
}

async function postgresAppendOnly(db: Kysely<unknown>, table: string): Promise<void> {
	await sql`create or replace function refuse_change() returns trigger language plpgsql as
		$$ begin raise exception '% is append-only', tg_table_name; end $$`.execute(db);
	await sql`create trigger ${sql.id(`${table}_append_only`)}
		before update or delete or truncate on ${sql.table(table)}
		for each statement execute function refuse_change()`.execute(db);
}
