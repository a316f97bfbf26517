import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { unsafeSettings } from '#lib/server/storage/postgres-settings.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';

describe.each(DIALECTS)('a database on %s', (dialect) => {
	test('as it comes loses nothing that it has committed', async () => {
		const db = await freshDatabase(dialect);
		expect(await unsafeSettings(db)).toEqual([]);
		await db.destroy();
	});
});

describe.each(DIALECTS.filter((it) => it === 'postgres'))('only on %s', (dialect) => {
	test('a commit that does not wait for the disk is found', async () => {
		const db = await freshDatabase(dialect);
		await db.connection().execute(async (one) => {
			await sql`set synchronous_commit = off`.execute(one);
			expect(await unsafeSettings(one)).toEqual(['synchronous_commit=off']);
		});
		await db.destroy();
	});
});
