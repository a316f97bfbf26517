import BetterSqlite3 from 'better-sqlite3';
import { DatabaseError } from 'pg';

/** Node's own codes for a database server that cannot be reached, or whose name nobody knows just now. */
const CONNECTION_CODES = [
	'EAI_AGAIN',
	'ECONNABORTED',
	'ECONNREFUSED',
	'ECONNRESET',
	'EHOSTDOWN',
	'EHOSTUNREACH',
	'ENETDOWN',
	'ENETUNREACH',
	'ENOENT',
	'ENOTFOUND',
	'EPIPE',
	'ETIMEDOUT'
];

/** What `pg` says, without a code, when the server goes away in the middle. */
const CONNECTION_LOST =
	/connection terminated|timeout exceeded when trying to connect|not queryable/i;

/**
 * Why the database could not do what it was asked: locked, full, gone, damaged.
 * @returns the driver's code, without any value of a row; undefined where the error is not the database's
 */
export function storageFailure(error: unknown): string | undefined {
	if (error instanceof BetterSqlite3.SqliteError) return error.code;
	if (error instanceof DatabaseError) return `PG_${error.code ?? 'unknown'}`;
	if (!(error instanceof Error)) return undefined;
	const code = 'code' in error ? String(error.code) : '';
	if (CONNECTION_CODES.includes(code)) return code;
	return CONNECTION_LOST.test(error.message) ? 'CONNECTION_LOST' : undefined;
}
