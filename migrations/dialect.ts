import { sql, SqliteAdapter, type CreateTableBuilder, type Kysely, type RawBuilder } from 'kysely';

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

/**
 * Makes the database refuse to remove a row of `table`, and to change one but by adding bytes to the
 * end of `column`.
 * @param key the columns of its primary key
 */
export async function growOnly(
	db: Kysely<unknown>,
	table: string,
	column: string,
	key: readonly string[]
): Promise<void> {
	const [before, after] = [sql.ref(`old.${column}`), sql.ref(`new.${column}`)];
	const grows = sql.join(
		[
			...key.map((it) => sql`${sql.ref(`new.${it}`)} = ${sql.ref(`old.${it}`)}`),
			sql`length(${after}) > length(${before})`,
			sql`substr(${after}, 1, length(${before})) = ${before}`
		],
		sql` and `
	);
	await (isSqlite(db) ? sqliteGrowOnly(db, table, grows) : postgresGrowOnly(db, table, grows));
}

async function sqliteGrowOnly(
	db: Kysely<unknown>,
	table: string,
	grows: RawBuilder<unknown>
): Promise<void> {
	const refuse = sql`begin select raise(abort, ${sql.lit(`${table} only grows`)}); end`;
	await sql`create trigger ${sql.id(`${table}_no_update`)} before update on ${sql.table(table)}
		when not (${grows}) ${refuse}`.execute(db);
	await sql`create trigger ${sql.id(`${table}_no_delete`)} before delete on ${sql.table(table)}
		${refuse}`.execute(db);
}

async function postgresGrowOnly(
	db: Kysely<unknown>,
	table: string,
	grows: RawBuilder<unknown>
): Promise<void> {
	await sql`create function refuse_shrinking() returns trigger language plpgsql as
		$$ begin raise exception '% only grows', tg_table_name; end $$`.execute(db);
	await sql`create trigger ${sql.id(`${table}_grows`)} before update on ${sql.table(table)}
		for each row when (not (${grows})) execute function refuse_shrinking()`.execute(db);
	await sql`create trigger ${sql.id(`${table}_append_only`)}
		before delete or truncate on ${sql.table(table)}
		for each statement execute function refuse_shrinking()`.execute(db);
}
