import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COLUMNS } from '#lib/server/storage/columns.ts';
import { pendingMigrations } from '#lib/server/storage/database.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { insertAppendOnlyRows, insertSurveyRows } from '../support/rows.ts';

describe.each(DIALECTS)('the schema on %s', (dialect) => {
	let db: Db;
	beforeEach(async () => {
		db = await freshDatabase(dialect);
	});
	afterEach(() => db.destroy());

	test('has the tables and columns that the code knows, and no other', async () => {
		const tables = await db.introspection.getTables();
		const found = tables.map((it) => [it.name, it.columns.map((column) => column.name).sort()]);
		const known = Object.entries(COLUMNS).map(([table, columns]) => [table, [...columns].sort()]);
		expect(Object.fromEntries(found)).toEqual(Object.fromEntries(known));
	});

	test('lacks no migration', async () => {
		expect(await pendingMigrations(db)).toEqual([]);
	});

	test.each(['inbox', 'ballot', 'receipt', 'received', 'tally'] as const)(
		'%s has no column that leads to a person',
		(table) => {
			const forbidden =
				/ip|addr|agent|browser|cookie|session|device|name|mail|phone|_at$|time|lang|locale|nonce|slip/;
			const leading = COLUMNS[table].filter((it) => forbidden.test(it) && it !== 'receipt');
			expect(leading).toEqual([]);
		}
	);

	test.each(['inbox', 'ballot'] as const)('%s tells neither day nor point', (table) => {
		expect(COLUMNS[table]).not.toContain('day');
		expect(COLUMNS[table]).not.toContain('point_id');
		expect(COLUMNS[table]).toContain('month');
	});
});

describe.each(DIALECTS)('append-only tables on %s', (dialect) => {
	let db: Db;
	beforeEach(async () => {
		db = await freshDatabase(dialect);
		await insertSurveyRows(db);
		await insertAppendOnlyRows(db);
	});
	afterEach(() => db.destroy());

	const APPEND_ONLY = ['ballot', 'ballot_import', 'questionnaire', 'audit_entry'] as const;
	const CHANGED = {
		ballot: 'answers',
		ballot_import: 'imported_at',
		questionnaire: 'document',
		audit_entry: 'detail'
	};

	test.each(APPEND_ONLY)('%s refuses a changed row', async (table) => {
		const column = sql.id(CHANGED[table]);
		const update = sql`update ${sql.table(table)} set ${column} = 'forged'`.execute(db);
		await expect(update).rejects.toThrow(`${table} is append-only`);
	});

	test.each(APPEND_ONLY)('%s refuses to lose a row', async (table) => {
		const remove = sql`delete from ${sql.table(table)}`.execute(db);
		await expect(remove).rejects.toThrow(`${table} is append-only`);
	});
});

describe.each(DIALECTS.filter((it) => it === 'sqlite'))('only on %s', () => {
	let db: Db;
	beforeEach(async () => {
		db = await freshDatabase('sqlite');
	});
	afterEach(() => db.destroy());

	/** @see https://www.sqlite.org/pragma.html#pragma_table_list */
	async function tableList() {
		const { rows } = await sql<{ name: string; wr: number; strict: number }>`
			select name, wr, strict from pragma_table_list where schema = 'main' and type = 'table'
		`.execute(db);
		return rows.filter((it) => Object.hasOwn(COLUMNS, it.name));
	}

	test('every table is strict', async () => {
		expect((await tableList()).filter((it) => it.strict !== 1)).toEqual([]);
	});

	test('what a citizen sent has no row number that gives the order in which it came', async () => {
		const unordered = (await tableList()).filter((it) => it.wr === 1).map((it) => it.name);
		expect(unordered).toEqual(expect.arrayContaining(['inbox', 'receipt', 'ballot']));
	});
});
