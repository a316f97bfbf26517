import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Inbox } from '#lib/server/storage/inbox/inbox.ts';
import { migrate } from '#lib/server/storage/migrate.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { emptyDatabase, freshDatabase, inboxOf } from '../support/databases.ts';

/** All that a store in SQLite is, as SQLite itself keeps it; the days of migrations differ. */
async function contentOf(db: Db | Inbox['db']) {
	const schema =
		await sql`select type, name, tbl_name, sql from sqlite_master order by rowid`.execute(db);
	const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
	const rows: Record<string, unknown[]> = {};
	for (const { name } of tables) {
		const found = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db);
		rows[name] = found.rows.map((row) => ('timestamp' in row ? { ...row, timestamp: '' } : row));
	}
	return { schema: schema.rows, rows };
}

test('a SQLite that is made like the first is what the migrations make', async () => {
	const migrated = await emptyDatabase('sqlite');
	await migrate({ db: migrated, inbox: inboxOf(migrated) });
	const first = await freshDatabase('sqlite');
	const second = await freshDatabase('sqlite');
	for (const made of [first, second]) {
		expect(await contentOf(made)).toEqual(await contentOf(migrated));
		expect(await contentOf(inboxOf(made).db)).toEqual(await contentOf(inboxOf(migrated).db));
		await made.destroy();
	}
	await migrated.destroy();
});
