import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { openDatabase } from '#lib/server/storage/database.ts';
import { spawnedCli, testCli, type TestCli } from '../support/cli.ts';
import { DIALECTS, freshDatabaseUrl, freshFolder } from '../support/databases.ts';

const PASSWORD = 'mot-cau-dai-de-nho';
const golden = (name: string) => readFileSync(new URL(`../golden/files/${name}`, import.meta.url));

// One story a database: each test goes on from the one before. On SQLite each call is a process of its
// own, on PostgreSQL, to save time, one of them.
describe.each(DIALECTS)('the command line on %s', (dialect) => {
	let url: string;
	let cli: TestCli;
	const folder = freshFolder();
	beforeAll(async () => {
		url = dialect === 'sqlite' ? `file:${join(folder, 'new.db')}` : await freshDatabaseUrl(dialect);
		cli = dialect === 'sqlite' ? spawnedCli(url) : testCli(url);
	});

	/** Runs what must succeed. @returns its standard output */
	async function done(line: string, stdin?: string): Promise<string> {
		const { code, out, err } = await cli.run(line.split(' '), stdin);
		expect([code, err], line).toEqual([0, '']);
		return out;
	}

	/** Runs what must be refused. @returns its lines on standard error */
	async function refused(line: string, stdin?: string): Promise<string[]> {
		const { code, out, err } = await cli.run(line.split(' '), stdin);
		expect([code, out], line).toEqual([1, '']);
		return err.trim().split('\n');
	}

	const fileOf = (name: string, content: string) => {
		writeFileSync(join(folder, name), content);
		return join(folder, name);
	};
	const account = () => readFileSync(join(cli.dataDir, 'demo-accounts.txt'), 'utf8');

	test('brings the database to this version, once', async () => {
		expect(await done('migrate')).toContain('stored short@1');
		expect(await done('migrate')).toBe('nothing to do\n');
	});

	test('makes the demo, and does not say its passwords', async () => {
		expect(await done('demo')).toBe('demo data is in place\n');
		expect(account()).toMatch(/^sonoivu \S+ department$/m);
	});

	test('shows the tally of the 50 ballots', async () => {
		const { out } = await spawnedCli(url, cli.dataDir).run(['tally', 'stp-2024']);
		expect(out.split('\n').slice(0, 4)).toEqual([
			'50 ballots, 0 waiting',
			'agency  question  answered  satisfied  dissatisfied  other',
			'STP     SF.CS           50         46             0      4',
			'STP     SF.DV           50         46             0      4'
		]);
	});

	test.each(['stp-2024.vi.csv', 'stp-2024.en.csv', 'stp-2024.json'])(
		'exports %s, byte for byte',
		async (name) => {
			const file = join(folder, name);
			const locale = name.includes('.en.') ? 'en' : 'vi';
			const format = name.slice(name.lastIndexOf('.') + 1);
			const line = `export stp-2024 --format ${format} --locale ${locale} --out ${file}`;
			expect(await done(line)).toBe(`wrote ${file}\n`);
			expect(readFileSync(file).equals(golden(name))).toBe(true);
		}
	);

	test('imports ballots, says how many, and refuses the same file again', async () => {
		const rows = Array.from({ length: 11 }, () => 'STP2024,2024-12,satisfied,other,Lời riêng');
		const file = fileOf('more.csv', ['point,month,SF.CS,SF.DV,SF.GY', ...rows, ''].join('\n'));
		expect(await done(`import ballots stp-2024 ${file}`)).toBe('imported 11 ballots\n');
		expect(await refused(`import ballots stp-2024 ${file}`)).toEqual([
			'import ballots: already-exists: same file'
		]);
		expect(await done('tally stp-2024')).toMatch(/^61 ballots, 0 waiting\n/);
	});

	test('names the faults of a file of ballots, one a line, without the answers', async () => {
		const file = fileOf(
			'bad.csv',
			'agency,month,SF.CS,SF.DV\nSTP,x,tuyệt,other\nXXX,2024-12,,other\n'
		);
		expect(await refused(`import ballots stp-2024 ${file}`)).toEqual([
			`${file}:2: month: a month such as 2024-11 is needed`,
			`${file}:2: SF.CS: no such option`,
			`${file}:3: agency: no such agency or point of the survey`,
			`${file}:3: SF.CS: an answer is required`
		]);
	});

	test('keeps what was answered when the demo is made again', async () => {
		const before = account();
		await done('demo');
		expect(await done('tally stp-2024')).toMatch(/^61 ballots/);
		expect(account()).toBe(before);
	});

	test('seals what may be sealed', async () => {
		const file = fileOf('few.csv', 'agency,month,SF.CS,SF.DV\nSTP,2024-12,other,other\n');
		await done(`import ballots stp-2024 ${file}`);
		expect(await done('seal')).toBe('sealed 0 ballots\n');
		expect(await done('tally stp-2024')).toMatch(/^62 ballots, 1 waiting\n/);
	});

	test('adds, lists and shuts accounts, and never says a password', async () => {
		const add = 'user add lan --role agency --agency STP --password-stdin';
		expect(await done(add, `${PASSWORD}\n`)).toBe('added lan (agency)\n');
		const faults = (await refused(add, PASSWORD)).join(' ');
		expect(faults).toMatch(/^user add: /);
		expect(faults).not.toContain(PASSWORD);
		expect(await done('user list')).toMatch(/^lan\tagency\tSTP\t-\tactive$/m);
		expect(await done('user disable lan')).toBe('disabled lan\n');
		expect(await done('user list')).toMatch(/^lan\tagency\tSTP\t-\tdisabled 20/m);
		expect(await refused('user disable nobody')).toEqual([
			'user disable: there is no account nobody'
		]);
	});

	test('takes a questionnaire out and in again', async () => {
		const file = join(folder, 'short.json');
		await done(`export-questionnaire short@1 --out ${file}`);
		expect(await done(`import questionnaire ${file}`)).toBe('stored short@1\n');
		const changed = readFileSync(file, 'utf8').replace('"version": 1', '"version": 9');
		expect(await done(`import questionnaire ${fileOf('nine.json', changed)}`)).toBe(
			'stored short@9\n'
		);
	});

	test('recounts, and exits with 1 where the kept tally was tampered with', async () => {
		expect(await done('recount stp-2024')).toBe('61 ballots; the kept tally and the log agree\n');
		const db = openDatabase(url);
		await sql`update tally set counts = replace(counts, '[50,46,0,4]', '[50,50,0,0]')`.execute(db);
		await db.destroy();
		expect(await refused('recount stp-2024')).toEqual([
			expect.stringMatching(/^recount: agency-stp · no service .*: the kept tally differs$/)
		]);
	});

	test('starts the demo over, with new passwords', async () => {
		const before = account();
		expect(await done('demo --reset')).toBe('demo data is in place\n');
		expect(await done('tally stp-2024')).toMatch(/^50 ballots, 0 waiting\n/);
		expect(account()).not.toBe(before);
		expect(await done('user list')).not.toMatch(/^lan\t/m);
	});
});
