import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { cautions } from '#lib/messages/method-notes.ts';
import { resultsJson } from '#lib/server/export/results-json.ts';
import { readLastBackup } from '#lib/server/services/backup/last-backup.ts';
import { backupName, rotate } from '#lib/server/services/backup/rotation.ts';
import { receiptStatus } from '#lib/server/services/receipts.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { listAuditEntries } from '#lib/server/storage/audit.ts';
import { castMany, insertWorld, SURVEY } from '../support/ballots.ts';
import { seededChance } from '../support/chance.ts';
import { testCli, type TestCli } from '../support/cli.ts';
import { freshDatabaseUrl, freshFolder, openStores } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';

const BALLOTS = 40;
let folder: string;
let path: string;
let file: string;
let cli: TestCli;

/** A database with sealed ballots of one survey, closed. */
beforeEach(async () => {
	folder = freshFolder();
	const url = await freshDatabaseUrl('sqlite');
	path = url.replace(/^file:/, '');
	file = join(folder, 'copy.db');
	cli = testCli(url);
	const db = openStores(url);
	const deps = testDeps(db);
	await insertWorld(deps);
	await castMany(deps, { first: 1, count: BALLOTS });
	await sealDue(deps);
	await db.destroy();
});

const run = (line: string) => cli.run(line.split(' '));

describe('backup', () => {
	test('makes one closed file that only its owner reads, and calls it good', async () => {
		const { code, out, err } = await run(`backup ${file}`);
		expect([code, err]).toEqual([0, '']);
		expect(out).toBe(
			`good: ${file}, ${BALLOTS} ballots in 1 surveys, ${statSync(file).size} bytes\n`
		);
		expect(statSync(file).mode & 0o777).toBe(0o600);
		expect(readdirSync(folder)).toEqual(['copy.db']);
		expect(readLastBackup(cli.dataDir).good).toMatchObject({ name: 'copy.db', ballots: BALLOTS });
	});

	test('leaves an entry in the audit trail', async () => {
		await run(`backup ${file}`);
		const db = new BetterSqlite3(path, { readonly: true });
		const entry = db.prepare('select actor, subject from audit_entry where action = ?');
		expect(entry.all('backup.made')).toEqual([{ actor: 'cli', subject: 'copy.db' }]);
		db.close();
	});

	test('trusts no copy whose tally differs from its ballots, and keeps the older one', async () => {
		await run(`backup ${file}`);
		const good = readFileSync(file);
		const db = new BetterSqlite3(path);
		db.exec('update tally set ballots = ballots + 1');
		db.close();
		const { code, err } = await run(`backup ${file}`);
		expect(code).toBe(1);
		expect(err).toMatch(/copy's survey dot-1 is not whole: .*: the kept tally differs\n$/);
		expect(readFileSync(file).equals(good)).toBe(true);
		expect(readdirSync(folder)).toEqual(['copy.db']);
		expect(readLastBackup(cli.dataDir)).toMatchObject({
			good: { name: 'copy.db' },
			failed: { reason: expect.stringContaining('differs') as string }
		});
	});

	test('never writes over the database itself', async () => {
		const { code, err } = await run(`backup ${path}`);
		expect([code, err]).toEqual([1, `backup: ${path} is the database itself\n`]);
	});

	test('without a file goes into BACKUP_DIR, of which the newest stay', async () => {
		expect(await run('backup')).toMatchObject({ code: 2 });
		mkdirSync(join(folder, 'kept'));
		const names = [1, 2, 3].map((day) => backupName(Date.UTC(2026, 10, day)));
		for (const name of [...names, 'mine.db']) writeFileSync(join(folder, 'kept', name), '');
		expect(rotate(join(folder, 'kept'), 2)).toEqual(['hailong-2026-11-01T000000Z.db']);
		expect(readdirSync(join(folder, 'kept'))).toEqual([...names.slice(1), 'mine.db']);
	});

	test('leaves PostgreSQL to its own tools', async () => {
		const { code, err } = await testCli('postgres://nobody@127.0.0.1:1/none').run(['backup', file]);
		expect(code).toBe(1);
		expect(err).toContain('pg_dump');
	});
});

describe('restore', () => {
	beforeEach(async () => {
		await run(`backup ${file}`);
	});

	test('puts the backup where nothing is, and leaves it as it was', async () => {
		const before = readFileSync(file);
		const other = testCli(`file:${join(folder, 'new', 'other.db')}`);
		const { code, out, err } = await other.run(['restore', file]);
		expect([code, err]).toEqual([0, expect.stringMatching(/^restore: there was no inbox, .*\n$/)]);
		expect(out).toBe(`restored ${BALLOTS} ballots in 1 surveys from ${file}\n`);
		expect(readFileSync(file).equals(before)).toBe(true);
		const recount = await other.run(['recount', SURVEY.id]);
		expect(recount.out).toBe(`${BALLOTS} ballots; the kept tally and the log agree\n`);
	});

	test('moves aside what is there, and only when told to', async () => {
		expect(await run(`restore ${file}`)).toMatchObject({
			code: 1,
			err: `restore: ${path} is there already; --force moves it aside\n`
		});
		const { code, out } = await run(`restore ${file} --force`);
		expect(code).toBe(0);
		const movedTo = /was there: (\S+)/.exec(out)?.[1] ?? '';
		expect(existsSync(movedTo)).toBe(true);
		expect(await run(`recount ${SURVEY.id}`)).toMatchObject({ code: 0 });
	});

	test('leaves alone a database that a server has open', async () => {
		const server = new BetterSqlite3(path);
		server.prepare('select count(*) from survey').get();
		expect(await run(`restore ${file} --force`)).toMatchObject({
			code: 1,
			err: `restore: ${path} is in use: stop the server first\n`
		});
		server.close();
		expect(await run(`recount ${SURVEY.id}`)).toMatchObject({ code: 0 });
	});

	test.each([
		{ name: 'cut short', damage: (bytes: Buffer) => bytes.subarray(0, bytes.length - 8192) },
		{ name: 'of another kind', damage: () => Buffer.from('nothing that SQLite wrote') },
		{ name: 'overwritten in the middle', damage: overwritten }
	])('refuses a file that is $name, and changes nothing', async ({ damage }) => {
		writeFileSync(file, damage(readFileSync(file)));
		const { code, err } = await run(`restore ${file} --force`);
		expect(code).toBe(1);
		expect(err).toMatch(/^restore: the copy (is damaged|cannot be read): [^\n]+\n$/);
		expect(await run(`recount ${SURVEY.id}`)).toMatchObject({ code: 0 });
	});

	test('after a loss writes down the gap, and every later report names it', async () => {
		const { code, out } = await run(`restore ${file} --force --after-loss`);
		expect([code, out]).toEqual([0, expect.stringMatching(/may be missing; .* of: dot-1\n$/)]);
		const db = openStores(`file:${path}`);
		const report = await surveyResults(testDeps(db), 'operator', SURVEY.id);
		const [made] = await listAuditEntries(db, { action: 'backup.made', limit: 1 });
		expect(report.gaps).toEqual([{ since: made?.at, until: expect.any(String) as string }]);
		expect(cautions(report, 'vi')[0]).toMatch(/^Dữ liệu đã được phục hồi từ bản sao lưu/);
		expect(JSON.parse(resultsJson(report))).toMatchObject({ gaps: report.gaps });
		await db.destroy();
	});

	test('after a loss knows from the inbox what is lost, and keeps what waits', async () => {
		const db = openStores(`file:${path}`);
		const deps = testDeps(db, seededChance('after the backup'));
		const [lost] = await castMany(deps, { first: 1_000, count: 12 });
		await sealDue(deps);
		const [waits] = await castMany(deps, { first: 2_000, count: 3 });
		await db.destroy();
		const early = await run(`restore ${file} --force`);
		expect(early.err).toBe(
			'restore: 12 ballots that were acknowledged are not in it: run "restore --after-loss"\n'
		);
		const late = await run('restore --after-loss');
		expect(late.out).toContain('12 ballots are known to be lost; their receipts are forgotten\n');
		const after = openStores(`file:${path}`);
		const status = (receipt = '') => receiptStatus(testDeps(after), receipt);
		await expect(status(lost)).rejects.toThrow('receipt-not-found');
		expect(await status(waits)).toMatchObject({ status: 'received' });
		await after.destroy();
	});

	test('writes down the gap of a database that other tools have restored', async () => {
		const { code, out } = await run('restore --after-loss');
		expect([code, out]).toEqual([0, expect.stringMatching(/ of: dot-1\n$/)]);
		expect(await run('restore')).toMatchObject({ code: 2 });
	});

	test('says which file is not there', async () => {
		expect(await run('restore /nowhere.db --force')).toMatchObject({
			code: 1,
			err: 'restore: there is no /nowhere.db\n'
		});
	});
});

/** Every page but the first becomes noise. */
function overwritten(bytes: Buffer): Buffer {
	return Buffer.concat([bytes.subarray(0, 4096), bytes.subarray(4096).fill(0x5a)]);
}
