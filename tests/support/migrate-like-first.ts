import { sql, type Kysely } from 'kysely';
import { migrate, type Stores } from '#lib/server/storage/migrate.ts';

/** What makes a store in SQLite as it stands: its tables, indexes and triggers, then its rows. */
type Statements = readonly string[];

let template: [main: Statements, inbox: Statements] | undefined;

/**
 * Brings empty stores in SQLite to where the migrations bring them: the first time by these, from
 * then on by the statements of what they left, which takes a fraction of the time.
 */
export async function migrateLikeFirst(stores: Stores): Promise<void> {
	const { db, inbox } = stores;
	if (template) {
		await executeAll(db, template[0]);
		await executeAll(inbox.db, template[1]);
		return;
	}
	await migrate(stores);
	template = [await statementsOf(db), await statementsOf(inbox.db)];
}

async function executeAll<T>(db: Kysely<T>, statements: Statements): Promise<void> {
	await db.transaction().execute(async (tx) => {
		for (const statement of statements) await sql.raw(statement).execute(tx);
	});
}

async function statementsOf<T>(db: Kysely<T>): Promise<Statements> {
	const { rows } = await sql<{ type: string; name: string; sql: string }>`
		select type, name, sql from sqlite_master where sql is not null order by rowid
	`.execute(db);
	const tables = rows.filter((it) => it.type === 'table');
	const inserts: string[] = [];
	for (const { name } of tables) inserts.push(...(await insertsOf(db, name)));
	return [...rows.map((it) => it.sql), ...inserts];
}

/** @returns one for each row; none where a migrated store has none */
async function insertsOf<T>(db: Kysely<T>, table: string): Promise<string[]> {
	const columns = await sql<{ name: string }>`select name from pragma_table_info(${table})`
		.execute(db)
		.then(({ rows }) => rows.map(({ name }) => sql`quote(${sql.ref(name)})`));
	const { rows } = await sql<{ values: string }>`
		select ${sql.join(columns, sql`|| ',' ||`)} as "values" from ${sql.table(table)}
	`.execute(db);
	return rows.map(({ values }) => `insert into "${table}" values (${values})`);
}
