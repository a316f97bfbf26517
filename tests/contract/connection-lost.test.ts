import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { DIALECTS, freshDatabase } from '../support/databases.ts';

/** After it the end of the connection was read, while no statement was under way. */
const READ_MS = 50;

test.each(DIALECTS.filter((it) => it === 'postgres'))(
	'a connection that %s ends between two statements fails its transaction, and not the process',
	async (dialect) => {
		const db = await freshDatabase(dialect);
		const ended = db.transaction().execute(async (tx) => {
			const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
			await sql`select pg_terminate_backend(${rows[0]?.pid}, 5000)`.execute(db);
			await sleep(READ_MS);
			await sql`select 1`.execute(tx);
		});
		await expect(ended).rejects.toThrow(/terminat|not queryable/);
		const { rows } = await sql<{ one: number }>`select 1 as one`.execute(db);
		expect(rows).toEqual([{ one: 1 }]);
		await db.destroy();
	}
);
