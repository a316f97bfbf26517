import { Socket } from 'node:net';
import { PostgresDialect, type Dialect } from 'kysely';
import { Pool } from 'pg';

/** After so long without a word the other side is asked whether it is still there; milliseconds. */
const KEEP_ALIVE_MS = 5_000;

/** A connection that nobody uses is closed after so long; milliseconds. */
const UNUSED_MS = 5_000;

export interface PostgresSettings {
	/** Where tables are looked for and made; absent: the database's own setting. */
	schema?: string;
	/**
	 * How long the database lets a transaction stand still before it gives it up, in milliseconds: a
	 * machine that lost its power or its network would keep its locks for hours.
	 */
	standsStillMs: number;
	/**
	 * After so long without an answer a connection counts as lost, in milliseconds; more than
	 * `UNUSED_MS`. Absent: as long as it takes, as for a statement that looks at all rows.
	 */
	answersWithinMs?: number;
}

/** @param url postgres://user@host/database */
export function postgresDialect(
	url: string,
	{ schema, standsStillMs, answersWithinMs }: PostgresSettings
): Dialect {
	const pool = new Pool({
		connectionString: url,
		max: 10,
		connectionTimeoutMillis: 5000,
		idleTimeoutMillis: UNUSED_MS,
		keepAlive: true,
		keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
		options: [
			`-c idle_in_transaction_session_timeout=${standsStillMs}`,
			...(schema === undefined ? [] : [`-c search_path=${schema}`])
		].join(' '),
		...(answersWithinMs !== undefined && { stream: () => socketThatGivesUp(answersWithinMs) })
	});
	// A connection that the server ends must not end the process: the query under way or the next one
	// reports it. The pool listens to idle connections alone, so those in a transaction are listened to too.
	pool.on('error', () => undefined);
	pool.on('connect', (client) => client.on('error', () => undefined));
	return new PostgresDialect({ pool });
}

/** A wire that was cut without a word tells of nothing: what is asked over it would wait for ever. */
function socketThatGivesUp(afterMs: number): Socket {
	const socket = new Socket();
	const lost = Object.assign(new Error('no answer from the database'), { code: 'ETIMEDOUT' });
	return socket.setTimeout(afterMs, () => socket.destroy(lost));
}
