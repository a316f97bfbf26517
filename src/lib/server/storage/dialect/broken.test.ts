import BetterSqlite3 from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { isBroken } from './broken.ts';
import { isSafeVersion, SharedSqliteDialect } from './sqlite.ts';

const sqliteError = (code: string) => new BetterSqlite3.SqliteError('said so', code);

test.each([
	['SQLITE_IOERR', true],
	['SQLITE_IOERR_FSYNC', true],
	['SQLITE_IOERR_WRITE', true],
	['SQLITE_CORRUPT', true],
	['SQLITE_CORRUPT_INDEX', true],
	['SQLITE_NOTADB', true],
	['SQLITE_FULL', false], // rolled back, and good again when there is room
	['SQLITE_BUSY', false],
	['SQLITE_CONSTRAINT_UNIQUE', false]
])('after %s a store is broken: %s', (code, broken) => {
	expect(isBroken(sqliteError(code))).toBe(broken);
	expect(isBroken(new Error(code))).toBe(false);
});

// The change log of SQLite 3.51.3 tells of the fault in all versions before.
test.each([
	['3.50.9', false],
	['3.51.2', false],
	['3.51.3', true],
	['3.53.0', true],
	['4.0.0', true]
])('SQLite %s is safe: %s', (version, safe) => {
	expect(isSafeVersion(version)).toBe(safe);
});

describe('a store after a failed sync', () => {
	test('takes nothing more, though SQLite would, and tells of it once', async () => {
		const told: string[] = [];
		const dialect = new SharedSqliteDialect(':memory:', (code) => told.push(code));
		const db = new Kysely<unknown>({ dialect });
		await sql`create table ballot (id integer)`.execute(db);
		const fails = () =>
			dialect.driver.exclusively(() => {
				throw sqliteError('SQLITE_IOERR_FSYNC');
			});
		await expect(fails()).rejects.toMatchObject({ code: 'SQLITE_IOERR_FSYNC' });
		await expect(fails()).rejects.toMatchObject({ code: 'SQLITE_IOERR_FSYNC' });
		const insert = sql`insert into ballot values (1)`.execute(db);
		await expect(insert).rejects.toMatchObject({ code: 'SQLITE_IOERR_FSYNC' });
		const append = dialect.driver.exclusively((it) => it.exec('insert into ballot values (2)'));
		await expect(append).rejects.toMatchObject({ code: 'SQLITE_IOERR_FSYNC' });
		const transaction = db.transaction().execute((tx) => sql`select 1`.execute(tx));
		await expect(transaction).rejects.toMatchObject({ code: 'SQLITE_IOERR_FSYNC' });
		expect(told).toEqual(['SQLITE_IOERR_FSYNC']);
		await db.destroy();
	});
});
