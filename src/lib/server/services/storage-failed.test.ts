import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { nameOfFailure } from './storage-failed.ts';

const SECRET = 'Lan 0912345678';

describe('what the log says of a fault', () => {
	test.each([
		[new BetterSqlite3.SqliteError(SECRET, 'SQLITE_FULL'), 'SQLITE_FULL'],
		[Object.assign(new Error(SECRET), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
		[new Error('Connection terminated unexpectedly'), 'CONNECTION_LOST']
	])('of the database is its code alone', (error, reason) => {
		expect(nameOfFailure(error)).toEqual({ storage: true, reason });
	});

	test('of ours is its kind and place, without its message', () => {
		const { storage, reason } = nameOfFailure(new RangeError(SECRET));
		expect(storage).toBe(false);
		expect(reason).toMatch(/^RangeError at .*storage-failed\.test\.ts/);
		expect(reason).not.toContain('Lan');
	});

	test('of a thing thrown that is no error is its type', () => {
		expect(nameOfFailure(SECRET)).toEqual({ storage: false, reason: 'string' });
	});
});
