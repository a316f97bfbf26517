import { expect, test } from 'vitest';
import { holdAlone } from '#lib/server/storage/inbox/ended.ts';
import { PostgresInbox } from '#lib/server/storage/inbox/postgres-inbox.ts';
import { arriving } from '../support/arriving.ts';
import { insertWorld, SURVEY } from '../support/ballots.ts';
import { layWire } from '../support/cut-wire.ts';
import { DIALECTS, freshDatabaseUrl, openStores } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';

// Sooner than in the product, so that a test does not wait for it.
const SOON = { standsStillMs: 500, answersWithinMs: 1_500 };

test.each(DIALECTS.filter((it) => it === 'postgres'))(
	'on %s a machine that is gone without a word keeps nobody else waiting for long',
	async (dialect) => {
		const url = await freshDatabaseUrl(dialect);
		const deps = testDeps(openStores(url));
		await insertWorld(deps);
		const wire = await layWire(url);
		const [gone, other] = [wire.url, url].map((it) => new PostgresInbox(it, nextId, SOON));
		if (!gone || !other) throw new Error('no inboxes');
		expect(await gone.append(arriving(1))).toBe('kept');

		const cut = wire.cutAfter('insert into "waiting"');
		const lost = expect(gone.append(arriving(2))).rejects.toThrow(/not queryable|no answer/);
		await cut;
		// The same ballot waits for what became of the first; another one may stand behind the sealer.
		const sealer = other.db.transaction().execute((tx) => holdAlone(tx, SURVEY.id));
		expect(await Promise.all([arriving(2), arriving(3)].map((it) => other.append(it)))).toEqual([
			'kept',
			'kept'
		]);
		await sealer;
		await lost;
		expect(await gone.append(arriving(2))).toBe('known');
		expect(await gone.append(arriving(4))).toBe('kept');
		await Promise.all([gone.close(), other.close(), deps.db.destroy()]);
		wire.close();
	}
);

let rows = 0;

function nextId(): Uint8Array {
	return Buffer.from((rows++).toString(16).padStart(32, '0'), 'hex');
}
