import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recordAudit } from '#lib/server/services/audit.ts';
import { recordLoss } from '#lib/server/services/backup/after-loss.ts';
import { logFaults } from '#lib/server/services/log-faults.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { headOf, keepHeads } from '#lib/server/services/signed-heads.ts';
import { listSignedHeads, replaceSignedHead } from '#lib/server/storage/inbox/signed.ts';
import { listGaps } from '#lib/server/storage/gaps.ts';
import { castMany, GRACE_END, insertWorld, SURVEY } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { freely } from '../support/freely.ts';

const ROOT = `${'A'.repeat(43)}=`;

describe.each(DIALECTS)('what was signed last, remembered in the inbox, on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
		await seal(1);
		await seal(101);
	});
	afterEach(() => deps.db.destroy());

	async function seal(first: number): Promise<void> {
		await castMany(deps, { first, count: 12 });
		await sealDue(deps);
	}

	const kept = async () => (await listSignedHeads(deps.inbox.db)).get(SURVEY.id);

	/** What who owns the database can do. */
	async function alter(...statements: string[]): Promise<void> {
		await freely(deps.db, 'checkpoint', 'log_entry', 'log_tile', 'survey');
		for (const it of statements) await sql.raw(it).execute(deps.db);
	}

	test('is the last checkpoint, and goes on with the next', async () => {
		expect(await kept()).toEqual(await headOf(deps.db, SURVEY.id));
		expect(await kept()).toMatchObject({ lock: 2, size: 27 });
		await seal(201);
		expect(await kept()).toMatchObject({ lock: 3 });
		expect(await logFaults(deps)).toEqual([]);
	});

	test.each([undefined, 1])(
		'is no fault where it is behind (%s), and is caught up',
		async (lock) => {
			const first = lock === undefined ? undefined : await headOf(deps.db, SURVEY.id, lock);
			await deps.inbox.db.deleteFrom('signed').execute();
			if (first) await replaceSignedHead(deps.inbox.db, first);
			expect(await logFaults(deps)).toEqual([]);
			await keepHeads(deps);
			expect(await kept()).toMatchObject({ lock: 2 });
		}
	);

	test('ahead of the main store it is a loss, of a survey that is over too, written down once', async () => {
		await replaceSignedHead(deps.inbox.db, { surveyId: SURVEY.id, lock: 3, size: 28, root: ROOT });
		expect(await logFaults(deps)).toEqual([
			expect.stringMatching(/data lock 3 was signed and is gone: .*--after-loss"$/)
		]);
		const over = { ...deps, now: () => GRACE_END + 1 };
		await recordAudit(deps.db, over, { actor: 'cli', action: 'backup.made', subject: 'x' });
		expect(await recordLoss(over)).toMatchObject({
			surveys: [SURVEY.id],
			lost: 0,
			forks: ['survey dot-1: data lock 3 (28 entries) was signed and is not gone on from']
		});
		expect(await listGaps(deps.db, SURVEY.id)).toHaveLength(1);
		expect(await logFaults(deps)).toEqual([]);
		expect(await recordLoss(over)).toMatchObject({ surveys: [], forks: [] });
	});

	test('with another root it is found, and never written over', async () => {
		await replaceSignedHead(deps.inbox.db, { surveyId: SURVEY.id, lock: 1, size: 13, root: ROOT });
		expect(await logFaults(deps)).toEqual([
			expect.stringContaining('data lock 1 is not the one that was signed')
		]);
		await expect(keepHeads(deps)).rejects.toThrow('not what data lock 1 signed');
		expect(await kept()).toMatchObject({ lock: 1, root: ROOT });
	});

	test('a log that is gone is found, and none is begun in its place', async () => {
		await alter('delete from checkpoint', 'delete from log_tile', 'delete from log_entry');
		expect(await logFaults(deps)).toEqual([
			'survey dot-1: the log ends at data lock 0, the ballots at 2'
		]);
		await castMany(deps, { first: 301, count: 12 });
		await expect(sealDue(deps)).rejects.toThrow('ends at data lock 0, 3 is to follow');
	});

	test('a tail that was cut is found, and is not signed over', async () => {
		await alter(
			'delete from checkpoint where lock = 2',
			'delete from log_entry where place > 13',
			`update log_tile set hashes = ${dialect === 'sqlite' ? 'substr(hashes, 1, 448)' : 'substring(hashes from 1 for 448)'}`
		);
		expect(await logFaults(deps)).toEqual([
			'survey dot-1: the log ends at data lock 1, the ballots at 2'
		]);
		await castMany(deps, { first: 301, count: 12 });
		await expect(sealDue(deps)).rejects.toThrow('ends at data lock 1, 3 is to follow');
	});

	test('a survey that is gone is found, and forgotten where that is written down', async () => {
		const ghost = { surveyId: 'dot-0', lock: 4, size: 60, root: ROOT };
		await replaceSignedHead(deps.inbox.db, ghost);
		expect(await logFaults(deps)).toEqual([
			expect.stringMatching(
				/^survey dot-0: gone .*BACKUP --force --after-loss"; .*--forget-surveys"/
			)
		]);
		await recordAudit(deps.db, deps, { actor: 'cli', action: 'backup.made', subject: 'x' });
		const { forks } = await recordLoss(deps);
		expect(forks).toEqual(['survey dot-0: it is gone with all that came in']);
		expect(await logFaults(deps)).toEqual([]);
	});
});
