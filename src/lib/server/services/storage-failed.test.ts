import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { nameOfFailure } from './storage-failed.ts';

const SECRET = 'Lan 0912345678';

/** Of `getaddrinfo` and of connect(2), read(2) and write(2), where the database's machine or the way to it is off. */
const UNREACHABLE = [
	'EAI_AGAIN',
	'ECONNABORTED',
	'ECONNREFUSED',
	'ECONNRESET',
	'EHOSTDOWN',
	'EHOSTUNREACH',
	'ENETDOWN',
	'ENETUNREACH',
	'ENOTFOUND',
	'EPIPE',
	'ETIMEDOUT'
];

describe('what the log says of a fault', () => {
	const told: readonly (readonly [Error, string])[] = [
		[new BetterSqlite3.SqliteError(SECRET, 'SQLITE_FULL'), 'SQLITE_FULL'],
		...UNREACHABLE.map((code) => [Object.assign(new Error(SECRET), { code }), code] as const),
		[new Error('Connection terminated unexpectedly'), 'CONNECTION_LOST']
	];
	test.each(told)('of the database is its code alone', (error, reason) => {
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
