import { describe, expect, test } from 'vitest';
import { arriving } from '../support/arriving.ts';
import { DIALECTS, freshDatabaseUrl, inboxOf, openStores } from '../support/databases.ts';
import { keptIn } from '../support/kept.ts';

describe.each(DIALECTS)('an inbox that is closed on %s', (dialect) => {
	test('first commits what has arrived, and acknowledges it', async () => {
		const url = await freshDatabaseUrl(dialect);
		const db = openStores(url);
		const inbox = inboxOf(db);
		const verdicts = Promise.all(
			Array.from({ length: 150 }, (_, at) => inbox.append(arriving(at)))
		);
		await db.destroy();
		expect(new Set(await verdicts)).toEqual(new Set(['kept']));
		const again = openStores(url);
		expect(await keptIn(again)).toMatchObject({ inbox: 150, receipts: 150 });
		await again.destroy();
	});
});
