import {
	existsSync,
	linkSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '#lib/server/config.ts';
import { bringTogether } from '#lib/server/storage/inbox/copy/bring-together.ts';
import { inboxPath, openInbox } from '#lib/server/storage/inbox/open.ts';
import { settleLogs } from '#lib/server/storage/settle-logs.ts';
import { requireCopy, StartRefusal } from '../../src/server/readiness.ts';
import { castMany, insertWorld } from '../support/ballots.ts';
import { testCli } from '../support/cli.ts';
import { changeFile } from '../support/copied-inbox.ts';
import { freshDatabaseUrl, freshFolder, openStores } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';

let url: string;
let main: string;
let inbox: string;
let folder: string;
let backup: string;

/** A database with ballots that wait, and a backup of it. */
beforeEach(async () => {
	url = await freshDatabaseUrl('sqlite');
	[main, inbox, folder] = [url.replace(/^file:/, ''), inboxPath(url), freshFolder()];
	const db = openStores(url);
	await insertWorld(testDeps(db));
	await castMany(testDeps(db), { first: 1, count: 3 });
	await db.destroy();
	backup = join(folder, 'backup.db');
	expect(await testCli(url).run(['backup', backup])).toMatchObject({ code: 0 });
	settleLogs(url);
});

/** The start's look at INBOX_COPY. */
function start(path: string): void {
	requireCopy(readConfig({ DATABASE_URL: url, INBOX_COPY: path }));
}

function tablesOf(file: string): string[] {
	const database = new BetterSqlite3(file, { readonly: true });
	const names = database.prepare<[], string>('select name from sqlite_schema').pluck().all();
	database.close();
	return names;
}

function expectRefused(path: string, reason: RegExp): void {
	const before = readFileSync(path);
	expect(() => start(path)).toThrow(StartRefusal);
	expect(() => start(path)).toThrow(reason);
	expect(readFileSync(path).equals(before)).toBe(true);
}

describe('INBOX_COPY is refused, and the file is not changed, where it names', () => {
	const isNone =
		/^INBOX_COPY: .* is no copy of an inbox, for it has a table "agency": name another/;
	const isInbox = /^INBOX_COPY: .* is the inbox itself: name another file$/;

	test('the database, a backup or another database', () => {
		const song = join(folder, 'song.db');
		changeFile(song, 'create table song (title text)');
		expectRefused(main, isNone);
		expectRefused(backup, isNone);
		expectRefused(song, /it has a table "song"/);
		expect(readdirSync(folder).sort()).toEqual(['backup.db', 'song.db']);
	});

	test('either of them by another spelling or a link', () => {
		const [soft, hard] = [join(folder, 'soft.db'), join(folder, 'hard.db')];
		symlinkSync(inbox, soft);
		linkSync(inbox, hard);
		const detour = `${dirname(inbox)}/../${basename(dirname(inbox))}/./${basename(inbox)}`;
		for (const path of [inbox, soft, hard, detour]) expect(() => start(path)).toThrow(isInbox);
		expect(tablesOf(inbox).filter((it) => it.startsWith('copied_'))).toEqual([]);
		symlinkSync(main, join(folder, 'main.db'));
		expectRefused(join(folder, 'main.db'), isNone);
	});

	test('a file that is no database, or lies beside one', () => {
		writeFileSync(join(folder, 'notes.txt'), 'nothing that SQLite wrote'.repeat(100));
		expectRefused(join(folder, 'notes.txt'), /is no copy of an inbox: file is not a database$/);
		writeFileSync(join(folder, 'other.db-wal'), '');
		expectRefused(join(folder, 'other.db-wal'), /belongs to a database: name another file$/);
	});

	test('the inbox itself, by who works with one that has a copy', async () => {
		mkdirSync(join(folder, 'disk'));
		bringTogether({ path: inbox, copyPath: join(folder, 'disk', 'copy.db') });
		const itself = openInbox(url, undefined, undefined, { path: inbox });
		const reading = itself.db.selectFrom('ended').selectAll().execute();
		await expect(reading).rejects.toThrow('is the inbox itself');
	});
});

test('a folder that is not there is not made, as of a disk that is not mounted', () => {
	const disk = join(folder, 'not-mounted');
	expect(() => start(join(disk, 'copy.db'))).toThrow(
		`INBOX_COPY: there is no folder ${disk}; make it, or bring its disk back`
	);
	expect(existsSync(disk)).toBe(false);
	mkdirSync(disk);
	start(join(disk, 'copy.db'));
	expect(tablesOf(join(disk, 'copy.db'))).toContain('copied_waiting');
});

test('an empty file becomes a copy', () => {
	writeFileSync(join(folder, 'empty.db'), '');
	start(join(folder, 'empty.db'));
	start(join(folder, 'empty.db'));
});
