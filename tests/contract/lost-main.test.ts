import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { recordAudit } from '#lib/server/services/audit.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { replaceSignedHead } from '#lib/server/storage/inbox/signed.ts';
import { inboxPath } from '#lib/server/storage/inbox/open.ts';
import { requireReady } from '../../src/server/readiness.ts';
import { castMany, insertWorld } from '../support/ballots.ts';
import { testCli, type TestCli } from '../support/cli.ts';
import { DIALECTS, freshDatabaseUrl, freshFolder, openStores } from '../support/databases.ts';
import { TEST_SIGNER, testDeps } from '../support/deps.ts';
import { rowsOf } from '../support/copied-inbox.ts';

let url: string;
let path: string;
let cli: TestCli;
let backup: string;

const run = (line: string) => cli.run(line.split(' '));
const receipts = () => rowsOf(inboxPath(url))['receipt'];

function each(file: string, work: (file: string) => void): void {
	for (const suffix of ['', '-wal', '-shm']) if (existsSync(file + suffix)) work(file + suffix);
}

describe('where the database is lost and its inbox is not', () => {
	/** The backup has twelve ballots, and so has the inbox receipts. */
	beforeEach(async () => {
		url = await freshDatabaseUrl('sqlite');
		path = url.replace(/^file:/, '');
		cli = testCli(url);
		const db = openStores(url);
		const deps = testDeps(db);
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 12 });
		await sealDue(deps);
		await db.destroy();
		backup = join(freshFolder(), 'backup.db');
		expect(await run(`backup ${backup}`)).toMatchObject({ code: 0 });
		each(path, (it) => rmSync(it));
	});

	test.each(['migrate', 'demo', 'demo --reset'])(
		'%s makes none, and changes nothing',
		async (verb) => {
			const { code, err } = await run(verb);
			expect(code).toBe(1);
			expect(err).toMatch(
				/is gone or empty, and its inbox .* knows surveys: .*BACKUP --after-loss"/
			);
			expect(existsSync(path)).toBe(false);
			expect(receipts()).toHaveLength(12);
		}
	);

	test('nor is an empty file taken for a new installation', async () => {
		writeFileSync(path, '');
		expect(await run('migrate')).toMatchObject({ code: 1 });
	});

	test('the backup brings all of it back', async () => {
		await run('migrate');
		const restored = await run(`restore ${backup} --after-loss`);
		expect(restored).toMatchObject({ code: 0, err: '' });
		expect(receipts()).toHaveLength(12);
		await requireReady(url, TEST_SIGNER);
	});

	test('without its inbox the backup comes back, and it is said that no receipt is known', async () => {
		each(inboxPath(url), (it) => rmSync(it));
		const { code, err } = await run(`restore ${backup}`);
		expect(code).toBe(0);
		expect(err).toMatch(
			/^restore: there was no inbox, .* no receipt .* "restore --after-loss" .*\n$/
		);
		expect(await run(`restore ${backup} --force`)).toMatchObject({ code: 0, err: '' });
		expect(await run('restore --after-loss')).toMatchObject({ code: 0, err: '' });
	});

	test('without a backup a new one is made once the inbox is moved away', async () => {
		each(inboxPath(url), (it) => renameSync(it, it.replace('-inbox', '-lost')));
		expect(await run('migrate')).toMatchObject({ code: 0 });
		await requireReady(url, TEST_SIGNER);
	});

	test('beside one that was made anew all the same, no receipt is forgotten in passing', async () => {
		const empty = await freshDatabaseUrl('sqlite');
		each(empty.replace(/^file:/, ''), (it) => renameSync(it, it.replace(empty.slice(5), path)));
		const start = requireReady(url, TEST_SIGNER);
		await expect(start).rejects.toThrow(/dot-1: gone from the database.*; put back a backup/);
		await expect(start).rejects.not.toThrow('older copy');
		expect(await run('restore --after-loss')).toMatchObject({ code: 1 });
		expect(await cli.run(['restore', '', '--after-loss'])).toMatchObject({ code: 1 });
		expect(await run('restore --force --after-loss --forget-surveys')).toMatchObject({ code: 2 });
		expect(await run(`restore ${backup} --after-loss --forget-surveys`)).toMatchObject({ code: 2 });
		expect(receipts()).toHaveLength(12);
		expect(await run(`restore ${backup} --force --after-loss`)).toMatchObject({ code: 0, err: '' });
		expect(receipts()).toHaveLength(12);
	});
});

describe.each(DIALECTS)('a survey that is gone and that the inbox knows, on %s', (dialect) => {
	beforeEach(async () => {
		url = await freshDatabaseUrl(dialect);
		cli = testCli(url);
		const db = openStores(url);
		const deps = testDeps(db);
		await insertWorld(deps);
		await recordAudit(deps.db, deps, { actor: 'cli', action: 'backup.made', subject: 'x' });
		const root = `${'A'.repeat(43)}=`;
		await replaceSignedHead(deps.inbox.db, { surveyId: 'dot-0', lock: 4, size: 60, root });
		await db.destroy();
	});

	test('is given up only by who says so', async () => {
		const refused = await run('restore --after-loss');
		expect(refused).toMatchObject({ code: 1, out: '' });
		expect(refused.err).toMatch(
			/^restore: survey dot-0: gone .* put back .*--forget-surveys".*\n$/
		);
		const { code, out } = await run('restore --after-loss --forget-surveys');
		expect([code, out]).toEqual([0, expect.stringContaining('dot-0: it is gone with all')]);
		expect(await run('seal')).toMatchObject({ code: 0 });
	});
});
