import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { receiptStatus } from '#lib/server/services/receipts.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { bringTogether } from '#lib/server/storage/inbox/copy/bring-together.ts';
import type { Inbox } from '#lib/server/storage/inbox/inbox.ts';
import { inboxPath, openInbox } from '#lib/server/storage/inbox/open.ts';
import { castMany, insertWorld, SURVEY } from '../support/ballots.ts';
import { testCli } from '../support/cli.ts';
import { changeFile, CopiedInbox, rowsOf } from '../support/copied-inbox.ts';
import { freshDatabaseUrl, freshFolder } from '../support/databases.ts';

let copied: CopiedInbox;
beforeEach(async () => {
	copied = await CopiedInbox.create();
});
afterEach(() => copied.closeAll());

describe('whatever is written into the inbox', () => {
	test('stands in the copy when it is acknowledged, and leaves both when it is sealed', async () => {
		const deps = copied.open();
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 12 });
		expect(rowsOf(copied.copyPath, 'copied_')['waiting']).toHaveLength(12);
		copied.expectTheSame();
		await sealDue(deps);
		expect(rowsOf(copied.copyPath, 'copied_')['waiting']).toEqual([]);
		expect(rowsOf(copied.copyPath, 'copied_')['receipt']).toHaveLength(12);
		copied.expectTheSame();
	});

	test('by Kysely too: slips, and their use', async () => {
		const { inbox } = copied.open();
		const slip = { hash: new Uint8Array(32), survey_id: 'dot-1', batch: 'b' };
		await inbox.db.insertInto('slip').values(slip).execute();
		await inbox.db.updateTable('slip').set({ state: 'spent' }).execute();
		expect(rowsOf(copied.copyPath, 'copied_')['slip']).toMatchObject([{ state: 'spent' }]);
		copied.expectTheSame();
	});

	test('is in neither where the transaction is rolled back', async () => {
		const { inbox } = copied.open();
		const fails = inbox.db.transaction().execute(async (tx) => {
			await tx.insertInto('ended').values({ survey_id: 'dot-1' }).execute();
			throw new Error('on purpose');
		});
		await expect(fails).rejects.toThrow('on purpose');
		expect(rowsOf(copied.copyPath, 'copied_')['ended']).toEqual([]);
		copied.expectTheSame();
	});
});

describe('an inbox and a copy that do not belong together', () => {
	test('are not used: no copy named, another one named, none made', async () => {
		const reading = (inbox: Inbox) => inbox.db.selectFrom('ended').selectAll().execute();
		expect(await reading(copied.open().inbox)).toEqual([]);
		await expect(reading(openInbox(copied.url))).rejects.toThrow(
			'this inbox has a copy: set INBOX_COPY'
		);
		const other = openInbox(copied.url, undefined, undefined, { path: `${copied.copyPath}-other` });
		await expect(reading(other)).rejects.toThrow('is no copy of this inbox');
		expect(existsSync(`${copied.copyPath}-other`)).toBe(false);
		const second = await freshDatabaseUrl('sqlite');
		expect(() => bringTogether({ path: inboxPath(second), copyPath: copied.copyPath })).toThrow(
			'holds the copy of another inbox'
		);
	});

	test('are not used, nor is the file written, where it is none of ours', async () => {
		const path = `${copied.copyPath}-song`;
		changeFile(path, 'create table song (title text)');
		const before = readFileSync(path);
		const { inbox } = copied.open({ path });
		const reading = inbox.db.selectFrom('ended').selectAll().execute();
		await expect(reading).rejects.toThrow('is no copy of an inbox');
		expect(readFileSync(path).equals(before)).toBe(true);
	});

	test('are not used, and none is made, where the copy is gone, as a disk that is not mounted', () => {
		const { copyPath } = copied;
		copied.copyPath = join(copyPath, '..', 'not-mounted', 'copy.db');
		expect(() => copied.bringTogether()).toThrow(/is gone: bring its disk back, or .*=none/);
		expect(existsSync(dirname(copied.copyPath))).toBe(false);
		copied.copyPath = copyPath;
		expect(copied.bringTogether()).toBe(0);
	});

	test('are parted when the operator says so', async () => {
		const parted = copied.open('none');
		await parted.inbox.db.insertInto('ended').values({ survey_id: 'dot-1' }).execute();
		const after = openInbox(copied.url);
		expect(await after.db.selectFrom('ended').selectAll().execute()).toHaveLength(1);
		await after.close();
		expect(() => copied.bringTogether()).toThrow('holds the copy of another inbox');
		copied.copyPath = `${copied.copyPath}-new`;
		expect(copied.bringTogether()).toBe(0);
		copied.expectTheSame();
	});
});

describe('after the disk was lost', () => {
	test('what waited comes from the copy, is sealed, and its receipts are known', async () => {
		const deps = copied.open();
		await insertWorld(deps);
		const [early = ''] = await castMany(deps, { first: 1, count: 20 });
		await sealDue(deps);
		const dataDir = freshFolder();
		const backup = join(dataDir, 'backup.db');
		const cli = testCli(copied.url, dataDir, { INBOX_COPY: copied.copyPath });
		expect(await cli.run(['backup', backup])).toMatchObject({ code: 0 });
		const [lost = ''] = await castMany(deps, { first: 50, count: 11 });
		await sealDue(deps);
		const waiting = await castMany(deps, { first: 100, count: 14 });
		await copied.closeAll();
		for (const file of [copied.path, copied.url.replace(/^file:/, '')]) {
			for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
		}
		const restored = await cli.run(['restore', backup, '--after-loss']);
		expect(restored.err).toBe('');
		expect(restored.out).toContain(
			`14 ballots came from ${copied.copyPath} and wait to be sealed\n`
		);
		const after = copied.open();
		await sealDue(after);
		for (const receipt of [early, ...waiting]) {
			expect(await receiptStatus(after, receipt)).toMatchObject({ status: 'kept' });
		}
		await expect(receiptStatus(after, lost)).rejects.toThrow('receipt-not-found');
		expect(await recountSurvey(after, SURVEY.id)).toEqual({ ballots: 34, differences: [] });
		expect(restored.out).toContain('11 ballots are known to be lost');
		await copied.closeAll();
		expect(copied.bringTogether()).toBe(0); // as the next start does
		copied.expectTheSame();
	});

	test('is said where there is no such copy', async () => {
		const cli = testCli(copied.url, freshFolder(), { INBOX_COPY: '/nowhere/copy.db' });
		expect(await cli.run(['restore', '--after-loss'])).toMatchObject({
			code: 1,
			err: 'restore: INBOX_COPY: there is no /nowhere/copy.db\n'
		});
	});
});
