import { PostgresDialect, type Dialect } from 'kysely';
import { Pool } from 'pg';

/** @param url postgres://user@host/database */
export function postgresDialect(url: string): Dialect {
	const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000 });
	// An idle connection that the server ends must not end the process: the next query reports it.
	pool.on('error', () => undefined);
	return new PostgresDialect({ pool });
}
