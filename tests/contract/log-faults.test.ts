import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql, type KyselyPlugin } from 'kysely';
import { recordAudit } from '#lib/server/services/audit.ts';
import { recordLoss } from '#lib/server/services/backup/after-loss.ts';
import { logFaults } from '#lib/server/services/log-faults.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { castMany, GRACE_END, insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase, freshDatabaseUrl, openStores } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';

describe.each(DIALECTS)('before a server starts on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 300 });
		await sealDue(deps);
	});
	afterEach(() => deps.db.destroy());

	test('a log that is whole has no fault', async () => {
		expect(await logFaults(deps)).toEqual([]);
	});

	test('one that ends before what was signed is found', async () => {
		await withoutTriggers(`delete from log_tile where level = 0 and number = 1`);
		expect(await logFaults(deps)).toEqual([
			'survey dot-1: the log has 256 entries, data lock 1 signed 302'
		]);
	});

	test('one whose last tile was altered is found', async () => {
		await withoutTriggers('select 1');
		await deps.db
			.updateTable('log_tile')
			.set({ hashes: Buffer.alloc(46 * 32) })
			.where('number', '=', 1)
			.execute();
		expect(await logFaults(deps)).toEqual([
			'survey dot-1: log of dot-1: not the root that data lock 1 signed'
		]);
	});

	test('a database that is older than the receipts is found, and what to do is said', async () => {
		await deps.inbox.db.updateTable('step').set({ lock: 2 }).execute();
		expect(await logFaults(deps)).toEqual([
			expect.stringMatching(
				/^survey dot-1: .* ends at data lock 1, receipts name 2: .*--after-loss"$/
			)
		]);
	});

	test('so it is where what is lost had no receipts, until the loss is written down', async () => {
		await deps.inbox.db.deleteFrom('receipt').execute();
		await deps.inbox.db.updateTable('step').set({ lock: 2 }).execute();
		expect(await logFaults(deps)).toHaveLength(1);
		const over = { ...deps, now: () => GRACE_END + 1 };
		await recordAudit(deps.db, over, { actor: 'cli', action: 'backup.made', subject: 'x' });
		expect(await recordLoss(over)).toMatchObject({ surveys: ['dot-1'], lost: 0 });
		expect(await logFaults(deps)).toEqual([]);
	});

	/** What who owns the files can do. */
	async function withoutTriggers(statement: string): Promise<void> {
		const all =
			dialect === 'sqlite'
				? ['drop trigger log_tile_no_update', 'drop trigger log_tile_no_delete']
				: [
						'drop trigger log_tile_grows on log_tile',
						'drop trigger log_tile_append_only on log_tile'
					];
		for (const it of [...all, statement]) await sql.raw(it).execute(deps.db);
	}
});

test.each(DIALECTS)(
	'a log that grows while it is looked at has no fault, on %s',
	async (dialect) => {
		const url = await freshDatabaseUrl(dialect);
		const sealing = testDeps(openStores(url));
		await insertWorld(sealing);
		const reading = testDeps(openStores(url));
		let sealed = 0;
		const sealTen = async () => {
			sealed += 10;
			await castMany(sealing, { first: sealed, count: 10 });
			expect(await sealDue(sealing)).toBe(10);
		};
		await sealTen();
		const db = reading.db.withPlugin(afterEachQuery(sealTen));
		expect(await logFaults({ ...reading, db, inbox: reading.inbox })).toEqual([]);
		expect(sealed).toBeGreaterThan(100);
		await Promise.all([sealing.db.destroy(), reading.db.destroy()]);
	}
);

/** What another process does between what this one reads first and what it reads next. */
function afterEachQuery(work: () => Promise<void>): KyselyPlugin {
	return {
		transformQuery: ({ node }) => node,
		transformResult: async ({ result }) => {
			await work();
			return result;
		}
	};
}
