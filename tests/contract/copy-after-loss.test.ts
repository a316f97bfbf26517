import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sealDue } from '#lib/server/services/sealing.ts';
import { readConfig } from '#lib/server/config.ts';
import { requireCopy, requireReady, requireSettled } from '../../src/server/readiness.ts';
import { castMany, insertWorld } from '../support/ballots.ts';
import { testCli, type TestCli } from '../support/cli.ts';
import { CopiedInbox, rowsOf } from '../support/copied-inbox.ts';
import { freshFolder } from '../support/databases.ts';
import { TEST_SIGNER } from '../support/deps.ts';

let copied: CopiedInbox;
let cli: TestCli;
let backup: string;
const FILES = ['', '-wal', '-shm'];

/** Twelve are in the backup, as many in each of three data locks after it, and the main disk is lost. */
beforeEach(async () => {
	copied = await CopiedInbox.create();
	const dataDir = freshFolder();
	backup = join(dataDir, 'backup.db');
	cli = testCli(copied.url, dataDir, { INBOX_COPY: copied.copyPath });
	const deps = copied.open();
	await insertWorld(deps, {
		opensAt: '2026-01-01T00:00:00.000Z',
		closesAt: '2036-01-01T00:00:00.000Z'
	});
	await castMany(deps, { first: 1, count: 12 });
	await sealDue(deps);
	expect(await cli.run(['backup', backup])).toMatchObject({ code: 0 });
	for (const first of [101, 201, 301]) {
		await castMany(deps, { first, count: 12 });
		await sealDue(deps);
	}
	await copied.closeAll();
	for (const file of [copied.path, copied.url.replace(/^file:/, '')]) {
		for (const suffix of FILES) rmSync(file + suffix, { force: true });
	}
});
afterEach(() => copied.closeAll());

async function start(): Promise<void> {
	await requireReady(copied.url, TEST_SIGNER);
	requireSettled(copied.url);
	requireCopy(readConfig({ DATABASE_URL: copied.url, INBOX_COPY: copied.copyPath }));
}

async function gaps(): Promise<number> {
	const rows = await copied.open().db.selectFrom('gap').select('number').execute();
	await copied.closeAll();
	return rows.length;
}

describe('after the main disk was lost, with a copy of the inbox', () => {
	test('the server starts, and starts again, and the gap is written down once', async () => {
		const restored = await cli.run(['restore', backup, '--after-loss']);
		expect(restored).toMatchObject({ code: 0, err: '' });
		expect(restored.out).toContain('36 ballots are known to be lost');
		for (const _ of [1, 2, 3]) await start();
		expect(await gaps()).toBe(1);
		expect(rowsOf(copied.path)['receipt']).toHaveLength(12);
		copied.expectTheSame();
	});

	test('nothing is written down while the copy is not named', async () => {
		expect(await cli.run(['restore', backup, '--after-loss'])).toMatchObject({ code: 0 });
		const without = testCli(copied.url, cli.dataDir);
		const { code, err } = await without.run(['restore', '--after-loss']);
		expect([code, err]).toEqual([1, expect.stringContaining('set INBOX_COPY to it')]);
		expect(await gaps()).toBe(1);
	});
});
