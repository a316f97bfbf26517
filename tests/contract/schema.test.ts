import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COLUMNS } from '#lib/server/storage/columns.ts';
import { INBOX_COLUMNS } from '#lib/server/storage/inbox/columns.ts';
import { pendingMigrations } from '#lib/server/storage/migrate.ts';
import type { Inbox } from '#lib/server/storage/inbox/inbox.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { DIALECTS, freshDatabase, inboxOf } from '../support/databases.ts';
import { insertAppendOnlyRows, insertSurveyRows } from '../support/rows.ts';

/** PostgreSQL lists the tables of all schemas. */
async function tablesOf(db: Db | Inbox['db'], store: 'main' | 'inbox') {
	const tables = await db.introspection.getTables();
	const own = tables.filter(({ name, schema }) => {
		const isOfStore = schema === undefined || (schema === 'inbox') === (store === 'inbox');
		return isOfStore && !name.startsWith('inbox_migration');
	});
	return sorted(
		Object.fromEntries(own.map((it) => [it.name, it.columns.map((column) => column.name)]))
	);
}

function sorted(columns: Record<string, readonly string[]>): Record<string, string[]> {
	return Object.fromEntries(Object.entries(columns).map(([name, it]) => [name, it.toSorted()]));
}

describe.each(DIALECTS)('the schema on %s', (dialect) => {
	let db: Db;
	beforeEach(async () => {
		db = await freshDatabase(dialect);
	});
	afterEach(() => db.destroy());

	test('has the tables and columns that the code knows, and no other', async () => {
		expect(await tablesOf(db, 'main')).toEqual(sorted(COLUMNS));
		expect(await tablesOf(inboxOf(db).db, 'inbox')).toEqual(sorted(INBOX_COLUMNS));
	});

	test('lacks no migration', async () => {
		expect(await pendingMigrations({ db, inbox: inboxOf(db) })).toEqual([]);
	});

	const ALL = { ...COLUMNS, ...INBOX_COLUMNS };

	test.each([
		'waiting',
		'ballot',
		'heading',
		'receipt',
		'arrival',
		'received',
		'tally',
		'slip',
		'data_lock'
	] as const)('%s has no column that leads to a person', (table) => {
		const forbidden =
			/ip|addr|agent|browser|cookie|session|device|name|mail|phone|_at$|time|lang|locale|nonce|slip/;
		const leading = ALL[table].filter((it) => forbidden.test(it) && !it.startsWith('receipt'));
		expect(leading).toEqual([]);
	});

	test.each(['waiting', 'ballot', 'heading'] as const)(
		'%s tells neither receipt nor day nor point',
		(table) => {
			for (const column of ['receipt', 'day', 'point_id']) expect(ALL[table]).not.toContain(column);
		}
	);

	test('the month of a ballot is the finest time that is kept of it', () => {
		expect(ALL.waiting).toContain('month');
		expect(ALL.heading).toContain('month');
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

	const APPEND_ONLY = [
		'ballot',
		'ballot_import',
		'survey_key',
		'heading',
		'log_entry',
		'checkpoint',
		'data_lock',
		'questionnaire',
		'audit_entry',
		'plan_revision',
		'plan_step',
		'plan_file'
	] as const;
	const CHANGED = {
		ballot: 'answers',
		ballot_import: 'imported_at',
		survey_key: 'survey_id',
		heading: 'month',
		log_entry: 'data',
		checkpoint: 'note',
		data_lock: 'step',
		questionnaire: 'document',
		audit_entry: 'detail',
		plan_revision: 'content',
		plan_step: 'comment',
		plan_file: 'content'
	};

	test.each(APPEND_ONLY)('%s refuses a changed row', async (table) => {
		const column = sql.id(CHANGED[table]);
		const forged = table === 'log_entry' ? Buffer.from('forged') : 'forged';
		const update = sql`update ${sql.table(table)} set ${column} = ${forged}`.execute(db);
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
	async function tableList(of: Db | Inbox['db'] = db) {
		const { rows } = await sql<{ name: string; wr: number; strict: number }>`
			select name, wr, strict from pragma_table_list where schema = 'main' and type = 'table'
		`.execute(of);
		return rows.filter((it) => Object.hasOwn({ ...COLUMNS, ...INBOX_COLUMNS }, it.name));
	}

	test('every table is strict', async () => {
		const tables = [...(await tableList()), ...(await tableList(inboxOf(db).db))];
		expect(tables.filter((it) => it.strict !== 1)).toEqual([]);
	});

	test('what a citizen sent has no row number that gives the order in which it came', async () => {
		const tables = [...(await tableList()), ...(await tableList(inboxOf(db).db))];
		const unordered = tables.filter((it) => it.wr === 1).map((it) => it.name);
		expect(unordered).toEqual(
			expect.arrayContaining(['waiting', 'receipt', 'arrival', 'slip', 'ballot'])
		);
	});
});
