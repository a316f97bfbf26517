import { PostgresDialect, type Dialect } from 'kysely';
import { Pool } from 'pg';

/**
 * @param url postgres://user@host/database
 * @param schema where tables are looked for and made; absent: the database's own setting
 */
export function postgresDialect(url: string, schema?: string): Dialect {
	const pool = new Pool({
		connectionString: url,
		max: 10,
		connectionTimeoutMillis: 5000,
		...(schema !== undefined && { options: `-c search_path=${schema}` })
	});
	// A connection that the server ends must not end the process: the query under way or the next one
	// reports it. The pool listens to idle connections alone, so those in a transaction are listened to too.
	pool.on('error', () => undefined);
	pool.on('connect', (client) => client.on('error', () => undefined));
	return new PostgresDialect({ pool });
}
