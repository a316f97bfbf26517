import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { spawnedCli, testCli } from '../support/cli.ts';
import { DIALECTS, freshDatabaseUrl, freshFolder } from '../support/databases.ts';
import { addAccount } from '#lib/server/services/accounts.ts';
import { listAccounts } from '#lib/server/storage/staff.ts';
import { openDatabase } from '#lib/server/storage/database.ts';
import { insertWorld } from '../support/ballots.ts';
import { testDeps } from '../support/deps.ts';

const SECRET = 'hunter2-in-the-url';
const nowhere = () => `file:${join(freshFolder(), 'none', 'none.db')}`;

/** A folder as it may lie where a database is meant to be. */
function fileWith(content: string | undefined): string {
	const path = join(freshFolder(), 'thing.db');
	if (content === undefined) mkdirSync(path);
	else writeFileSync(path, content);
	return `file:${path}`;
}

describe('help', () => {
	test('lists every command, and exits with 0', async () => {
		const url = nowhere();
		const [asked, bare] = await Promise.all([
			spawnedCli(url).run(['--help']),
			testCli(url).run([])
		]);
		expect(asked).toEqual({ code: 0, out: bare.out, err: '' });
		for (const { name, summary } of commands) {
			expect(asked.out).toContain(`  ${name}`);
			expect(asked.out).toContain(summary);
		}
		expect(existsSync(url.replace('file:', ''))).toBe(false);
	});

	test('on each command tells its usage, and touches no database', async () => {
		const cli = testCli('nonsense');
		const runs = commands.map(async ({ name, usage, summary }) => {
			const out = `${`${name} ${usage}`.trim()}\n  ${summary}\n`;
			expect(await cli.run([...name.split(' '), '--help'])).toEqual({ code: 0, out, err: '' });
		});
		expect(await Promise.all(runs)).toHaveLength(commands.length);
	});
});

describe('wrong usage, whatever is wrong with the database too,', () => {
	test.each([
		'migrate now',
		'demo --rest',
		'seal all',
		'tally',
		'tally a b',
		'tally --all',
		'recount',
		'recount --all',
		'import ballots dot-1',
		'import ballots dot-1 a.csv --force',
		'import questionnaire',
		'export dot-1 --format csv',
		'export dot-1 --format pdf --out x',
		'export dot-1 --format csv --locale fr --out x',
		'export --format csv --out x',
		'export dot-1 --force --out x',
		'export-questionnaire short@0 --out x',
		'user add lan --role agency',
		'user add --role agency --password-stdin',
		'user add lan --role king --password-stdin',
		'user disable',
		'user list all'
	])('%s exits with 2 and tells what is right', async (line) => {
		const { code, out, err } = await testCli(nowhere()).run(line.split(' '));
		expect([code, out]).toEqual([2, '']);
		expect(err).toMatch(/usage:|takes no arguments/);
		expect(err).not.toMatch(/\n\s+at /);
	});
});

test.each([
	['bakup x.db', 'bakup x.db; did you mean "backup"? see'],
	['user remove lan', 'user remove; did you mean "user add"? see'],
	['import ballot dot-1', 'import ballot; did you mean "import ballots"? see'],
	['xyzzy', 'xyzzy; see']
])('an unknown command is told in one line that names the nearest: %s', async (line, told) => {
	expect(await testCli(nowhere()).run(line.split(' '))).toEqual({
		code: 2,
		out: '',
		err: `unknown command: ${told} "npm run cli -- --help"\n`
	});
});

describe('a command that cannot reach its database', () => {
	test.each([
		[
			'of no known kind',
			`mysql://u:${SECRET}@host/x`,
			/DATABASE_URL: is neither file:PATH nor postgres/
		],
		[
			'that is not there',
			nowhere(),
			/there is no database .*none\.db; run "npm run cli -- migrate" first/
		],
		[
			'that is empty',
			fileWith(''),
			/migrations are pending \(inbox 0001_receipts, .*; run "npm run cli/
		],
		['that is a folder', fileWith(undefined), /DATABASE_URL.*\(SQLITE_CANTOPEN/],
		[
			'that is a text',
			fileWith('not a database, but long enough'),
			/is no database \(SQLITE_NOTADB\)/
		],
		[
			'that does not answer',
			`postgres://u:${SECRET}@127.0.0.1:1/x`,
			/no server answers.*ECONNREFUSED/
		]
	])('%s says so in one line, and exits with 1', async (_, url, line) => {
		const cli = testCli(url);
		for (const args of [['tally', 'stp-2024'], ['seal'], ['user', 'list']]) {
			const { code, out, err } = await cli.run(args);
			expect([code, out]).toEqual([1, '']);
			expect(err).toMatch(line);
			expect(err.trim().split('\n')).toHaveLength(1);
			expect(err).not.toContain(SECRET);
		}
		expect(existsSync(join(url.replace('file:', ''), '..', 'none.db'))).toBe(false);
	});

	test('ends as a process like this: one line, no stack, exit code 1', async () => {
		const url = nowhere();
		const { code, out, err } = await spawnedCli(url).run(['seal']);
		expect([code, out]).toEqual([1, '']);
		expect(err).toMatch(/^seal: there is no database .*\n$/);
	});

	test.each(['migrate', 'demo', 'demo --reset'])('%s says so too', async (line) => {
		const cli = testCli(`postgres://u:${SECRET}@127.0.0.1:1/x`);
		const { code, err } = await cli.run(line.split(' '));
		expect(code).toBe(1);
		expect(err).toMatch(/^(migrate|demo): the database failed: no server answers .*\n$/);
	});
});

describe.each(DIALECTS)('a database with surveys of its own on %s', (dialect) => {
	test.each(['demo', 'demo --reset'])('is left alone by %s', async (line) => {
		const url = await freshDatabaseUrl(dialect);
		const db = openDatabase(url);
		await insertWorld(testDeps(db));
		const { code, err } = await testCli(url).run(line.split(' '));
		expect(code).toBe(1);
		expect(err).toBe(
			'demo: the database holds other surveys, agencies or accounts; give DATABASE_URL another one\n'
		);
		expect(await db.selectFrom('survey').select('id').execute()).toEqual([{ id: 'dot-1' }]);
		await db.destroy();
	});

	test.each(['demo', 'demo --reset'])(
		'so is one with an account like the demo’s by %s',
		async (line) => {
			const url = await freshDatabaseUrl(dialect);
			const db = openDatabase(url);
			const account = { username: 'quantri', role: 'admin', agencyCode: '', email: '' } as const;
			await addAccount(testDeps(db), 'cli', { ...account, password: 'mot-mat-khau-that-dai' });
			const { code, err } = await testCli(url).run(line.split(' '));
			expect(code).toBe(1);
			expect(err).toMatch(/^demo: the database holds other surveys, agencies or accounts; /);
			expect(await db.selectFrom('survey').select('id').execute()).toEqual([]);
			expect(await listAccounts(db)).toHaveLength(1);
			await db.destroy();
		}
	);

	test.each([
		['tally nowhere', 'tally: survey-not-found: no such survey\n'],
		['recount nowhere', 'recount: survey-not-found: nowhere\n'],
		['export nowhere --format csv --out x', 'export: survey-not-found: no such survey\n'],
		[
			'export dot-1 --agency X --format csv --out x',
			'export: agency-not-found: not in this survey\n'
		]
	])('%s: %s', async (line, message) => {
		const url = await freshDatabaseUrl(dialect);
		const db = openDatabase(url);
		await insertWorld(testDeps(db));
		await db.destroy();
		const { code, out, err } = await testCli(url).run(line.split(' '));
		expect({ code, out, err }).toEqual({ code: 1, out: '', err: message });
	});
});
