import { sql } from 'kysely';
import { isPostgresDb } from './lock.ts';
import type { Db } from './schema.ts';

/** What PostgreSQL must not be told to leave out, or an acknowledged ballot may be lost with the power. */
const NEVER_OFF = ['fsync', 'full_page_writes', 'synchronous_commit'];

/** @returns the settings by which this database may lose what it has committed; none for SQLite */
export async function unsafeSettings(db: Db): Promise<string[]> {
	if (!isPostgresDb(db)) return [];
	const { rows } = await sql<{ name: string; setting: string }>`
		select name, setting from pg_settings where name = any(${NEVER_OFF}) order by name
	`.execute(db);
	return rows.filter((it) => it.setting === 'off').map((it) => `${it.name}=off`);
}
