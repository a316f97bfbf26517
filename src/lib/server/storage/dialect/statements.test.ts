import BetterSqlite3 from 'better-sqlite3';
import { CompiledQuery } from 'kysely';
import { expect, test } from 'vitest';
import { Statements } from './statements.ts';

const raw = (sql: string, parameters: unknown[] = []) => CompiledQuery.raw(sql, parameters);

test('a statement gives the columns that its table has now', () => {
	const statements = new Statements(new BetterSqlite3(':memory:'));
	statements.run(raw('create table it (a integer)'));
	const inserted = statements.run(raw('insert into it (a) values (?), (?)', [1, 2]));
	expect(inserted).toEqual({ insertId: 2n, numAffectedRows: 2n, rows: [] });
	expect(statements.run(raw('select * from it where a = ?', [2])).rows).toEqual([{ a: 2 }]);
	statements.run(raw("alter table it add column b text default 'x'"));
	expect(statements.run(raw('select * from it where a = ?', [1])).rows).toEqual([{ a: 1, b: 'x' }]);
});

test('one that failed may be asked again', () => {
	const statements = new Statements(new BetterSqlite3(':memory:'));
	statements.run(raw('create table it (a integer primary key)'));
	const insert = raw('insert into it (a) values (?) returning a', [1]);
	expect(statements.run(insert).rows).toEqual([{ a: 1 }]);
	expect(() => statements.run(insert)).toThrow('UNIQUE constraint failed');
	expect(() => statements.run(raw('select * from nowhere'))).toThrow('no such table');
	expect(statements.run({ ...insert, parameters: [2] }).rows).toEqual([{ a: 2 }]);
});
