import { rmSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { receiptStatus } from '#lib/server/services/receipts.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { bringTogether } from '#lib/server/storage/inbox/copy/bring-together.ts';
import type { CopySetting } from '#lib/server/storage/inbox/copy/copy-setting.ts';
import type { Inbox } from '#lib/server/storage/inbox/inbox.ts';
import { inboxPath, openInbox } from '#lib/server/storage/inbox/open.ts';
import { castMany, insertWorld, SURVEY } from '../support/ballots.ts';
import { seededChance } from '../support/chance.ts';
import { testCli } from '../support/cli.ts';
import { freshDatabaseUrl, freshFolder, openStores } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';

const TABLES = ['ended', 'imported', 'receipt', 'slip', 'slip_typed', 'waiting'];

let url: string;
let path: string;
let copyPath: string;
const opened: (() => Promise<void>)[] = [];
let seeds = 0;
beforeEach(async () => {
	url = await freshDatabaseUrl('sqlite');
	path = inboxPath(url);
	copyPath = join(freshFolder(), 'other-disk', 'copy.db');
	bringTogether({ path, copyPath });
});
afterEach(() => closeAll());

function open(setting: CopySetting = { path: copyPath }) {
	const db = openStores(url, setting);
	opened.push(() => db.destroy()); // PostgreSQL keeps a second copy by itself
	return testDeps(db, seededChance(`copy ${(seeds += 1)}`));
}

/** Every row of a file, by table. */
function rowsOf(file: string, prefix = ''): Record<string, unknown[]> {
	const database = new BetterSqlite3(file, { readonly: true });
	const rows = TABLES.map((name) => {
		const all = database.prepare(`select * from ${prefix}${name} order by 1`).all();
		return [name, all] as const;
	});
	database.close();
	return Object.fromEntries(rows);
}

function change(file: string, statements: string): void {
	const database = new BetterSqlite3(file);
	database.exec(statements);
	database.close();
}

const closeAll = () => Promise.all(opened.splice(0).map((close) => close()));
const expectTheSame = () => expect(rowsOf(copyPath, 'copied_')).toEqual(rowsOf(path));

describe('whatever is written into the inbox', () => {
	test('stands in the copy when it is acknowledged, and leaves both when it is sealed', async () => {
		const deps = open();
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 12 });
		expect(rowsOf(copyPath, 'copied_')['waiting']).toHaveLength(12);
		expectTheSame();
		await sealDue(deps);
		expect(rowsOf(copyPath, 'copied_')['waiting']).toEqual([]);
		expect(rowsOf(copyPath, 'copied_')['receipt']).toHaveLength(12);
		expectTheSame();
	});

	test('by Kysely too: slips, and their use', async () => {
		const { inbox } = open();
		const slip = { hash: new Uint8Array(32), survey_id: 'dot-1', batch: 'b' };
		await inbox.db.insertInto('slip').values(slip).execute();
		await inbox.db.updateTable('slip').set({ state: 'spent' }).execute();
		expect(rowsOf(copyPath, 'copied_')['slip']).toMatchObject([{ state: 'spent' }]);
		expectTheSame();
	});

	test('is in neither where the transaction is rolled back', async () => {
		const { inbox } = open();
		const fails = inbox.db.transaction().execute(async (tx) => {
			await tx.insertInto('ended').values({ survey_id: 'dot-1' }).execute();
			throw new Error('on purpose');
		});
		await expect(fails).rejects.toThrow('on purpose');
		expect(rowsOf(copyPath, 'copied_')['ended']).toEqual([]);
		expectTheSame();
	});
});

describe('a start brings both together', () => {
	test('where the copy lacks the last commit, or has what the inbox removed', async () => {
		const deps = open();
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 3 });
		change(copyPath, "delete from copied_receipt; update copied_waiting set step = 'x'");
		expect(bringTogether({ path, copyPath })).toBe(0);
		expectTheSame();
	});

	test('where the inbox is older it takes what waits, and seals nothing twice', async () => {
		const deps = open();
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 12 });
		await deps.inbox.db.updateTable('waiting').set({ step: 'one' }).execute();
		await deps.inbox.db.updateTable('receipt').set({ step: 'one' }).execute();
		const late = new BetterSqlite3(copyPath);
		const copied = late.prepare('select * from copied_waiting').all();
		await sealDue(deps);
		const columns = Object.keys(copied[0] as object);
		const insert = late.prepare(
			`insert into copied_waiting values (${columns.map((it) => `@${it}`).join(', ')})`
		);
		for (const row of copied) insert.run(row);
		late.close();
		expect(bringTogether({ path, copyPath })).toBe(12);
		await sealDue(deps);
		expect(await recountSurvey(deps, SURVEY.id)).toEqual({ ballots: 12, differences: [] });
		expectTheSame();
	});

	test('where a table has other columns than when the copy was made', async () => {
		const deps = open();
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 2 });
		change(copyPath, 'alter table copied_waiting add column more text');
		expect(bringTogether({ path, copyPath })).toBe(0);
		expectTheSame();
	});
});

describe('an inbox and a copy that do not belong together', () => {
	test('are not used: no copy named, another one named, none made', async () => {
		const reading = (inbox: Inbox) => inbox.db.selectFrom('ended').selectAll().execute();
		expect(await reading(open().inbox)).toEqual([]);
		await expect(reading(openInbox(url))).rejects.toThrow('this inbox has a copy: set INBOX_COPY');
		const other = openInbox(url, undefined, undefined, { path: `${copyPath}-other` });
		await expect(reading(other)).rejects.toThrow('is no copy of this inbox');
		const second = await freshDatabaseUrl('sqlite');
		expect(() => bringTogether({ path: inboxPath(second), copyPath })).toThrow(
			'holds the copy of another inbox'
		);
	});

	test('are parted when the operator says so', async () => {
		const parted = open('none');
		await parted.inbox.db.insertInto('ended').values({ survey_id: 'dot-1' }).execute();
		const after = openInbox(url);
		expect(await after.db.selectFrom('ended').selectAll().execute()).toHaveLength(1);
		await after.close();
		expect(() => bringTogether({ path, copyPath })).toThrow('holds the copy of another inbox');
		copyPath = `${copyPath}-new`;
		expect(bringTogether({ path, copyPath })).toBe(0);
		expectTheSame();
	});
});

describe('after the disk was lost', () => {
	test('what waited comes from the copy, is sealed, and its receipts are known', async () => {
		const deps = open();
		await insertWorld(deps);
		const [early = ''] = await castMany(deps, { first: 1, count: 20 });
		await sealDue(deps);
		const dataDir = freshFolder();
		const backup = join(dataDir, 'backup.db');
		const cli = testCli(url, dataDir, { INBOX_COPY: copyPath });
		expect(await cli.run(['backup', backup])).toMatchObject({ code: 0 });
		const [lost = ''] = await castMany(deps, { first: 50, count: 11 });
		await sealDue(deps);
		const waiting = await castMany(deps, { first: 100, count: 14 });
		await closeAll();
		for (const file of [path, url.replace(/^file:/, '')]) {
			for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
		}
		const restored = await cli.run(['restore', backup, '--after-loss']);
		expect(restored.err).toBe('');
		expect(restored.out).toContain(`14 ballots came from ${copyPath} and wait to be sealed\n`);
		const after = open();
		await sealDue(after);
		for (const receipt of [early, ...waiting]) {
			expect(await receiptStatus(after, receipt)).toMatchObject({ status: 'kept' });
		}
		await expect(receiptStatus(after, lost)).rejects.toThrow('receipt-not-found');
		expect(await recountSurvey(after, SURVEY.id)).toEqual({ ballots: 34, differences: [] });
		expect(restored.out).toContain('11 ballots are known to be lost');
		await closeAll();
		expect(bringTogether({ path, copyPath })).toBe(0); // as the next start does
		expectTheSame();
	});

	test('is said where there is no such copy', async () => {
		const cli = testCli(url, freshFolder(), { INBOX_COPY: '/nowhere/copy.db' });
		expect(await cli.run(['restore', '--after-loss'])).toMatchObject({
			code: 1,
			err: 'restore: INBOX_COPY: there is no /nowhere/copy.db\n'
		});
	});
});
