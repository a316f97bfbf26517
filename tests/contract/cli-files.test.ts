import {
	chmodSync,
	existsSync,
	readdirSync,
	readFileSync,
	statSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDraft, writeOutput } from '../../src/cli/files.ts';
import { command as slips } from '../../src/cli/slips.ts';
import { makeBundle } from '#lib/server/services/bundle/make-bundle.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { castMany, insertWorld } from '../support/ballots.ts';
import { testCli, type TestCli } from '../support/cli.ts';
import { cliContext } from '../support/cli-context.ts';
import { DIALECTS, freshDatabase, freshDatabaseUrl, openStores } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { freshFolder } from '../support/folders.ts';

describe('a file that a command cannot read or write is told in one line', () => {
	let cli: TestCli;
	let folder: string;
	let file: string;
	beforeEach(async () => {
		const url = await freshDatabaseUrl('sqlite');
		cli = testCli(url);
		folder = freshFolder();
		file = join(folder, 'file');
		writeFileSync(file, 'mine');
		const db = openStores(url);
		const deps = testDeps(db);
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 10 });
		await sealDue(deps);
		await db.destroy();
	});

	test.each([
		['import ballots dot-1 FOLDER', 'cannot read FOLDER: it is a folder; name a file (EISDIR)'],
		['import ballots dot-1 FOLDER/a', 'cannot read FOLDER/a: there is no such file (ENOENT)'],
		['import agencies FOLDER', 'cannot read FOLDER: it is a folder; name a file (EISDIR)'],
		['import services FOLDER/a/b', 'cannot read FOLDER/a/b: there is no folder FOLDER/a (ENOENT)'],
		[
			'import staff FOLDER --out FOLDER/x',
			'cannot read FOLDER: it is a folder; name a file (EISDIR)'
		],
		['import staff FILE --out FOLDER', 'cannot write FOLDER: it is a folder; name a file (EISDIR)'],
		['import questionnaire FOLDER', 'cannot read FOLDER: it is a folder; name a file (EISDIR)'],
		[
			'export dot-1 --format csv --out FILE/x',
			'cannot write FILE/x: what its path has for a folder is a file (ENOTDIR)'
		],
		[
			'export dot-1 --format csv --out FOLDER/a/x',
			'cannot write FOLDER/a/x: there is no folder FOLDER/a (ENOENT)'
		],
		[
			'export dot-1 --format json --out /dev/full',
			'cannot write /dev/full: the disk is full; make room, then run it again (ENOSPC)'
		],
		[
			'export-questionnaire short@1 --out FOLDER',
			'cannot write FOLDER: it is a folder; name a file (EISDIR)'
		],
		[
			'bundle dot-1 --public --out FILE',
			'cannot make the folder FILE: something else is there under this name (EEXIST)'
		],
		[
			'backup FILE/x.db',
			'cannot make the folder FILE: something else is there under this name (EEXIST)'
		],
		[
			'backup /proc/none/x.db',
			'cannot make the folder /proc/none: nothing can be made there (ENOENT)'
		],
		['backup /dev/full', '/dev/full is there already and is no backup; name another file'],
		['restore FOLDER --force', 'FOLDER is no file; name a backup']
	])('%s: %s', async (typed, told) => {
		const named = (text: string) => text.replaceAll('FOLDER', folder).replaceAll('FILE', file);
		const { code, out, err } = await cli.run(named(typed).split(' '));
		const [command] = /^(import \w+|[\w-]+)/.exec(typed) ?? [];
		expect([code, out, err]).toEqual([1, '', `${command}: ${named(told)}\n`]);
		expect(readdirSync(folder)).toEqual(['file']);
		expect(readFileSync(file, 'utf8')).toBe('mine');
	});

	test('one that is there is replaced whole, and keeps its mode and its links', async () => {
		chmodSync(file, 0o640);
		symlinkSync(file, join(folder, 'link'));
		await writeOutput(join(folder, 'link'), 'new');
		expect(readFileSync(file, 'utf8')).toBe('new');
		expect(readdirSync(folder)).toEqual(['file', 'link']);
		expect(statSync(file).mode & 0o777).toBe(0o640);
	});

	test('until it is whole, and where the work ends before, the old one stays', async () => {
		await using draft = await openDraft(file);
		expect(draft.replaces).toBe('mine'.length);
		expect(readFileSync(file, 'utf8')).toBe('mine');
		await draft[Symbol.asyncDispose]();
		expect(readdirSync(folder)).toEqual(['file']);
	});
});

test('a bundle that cannot be finished leaves the folder empty, for the next try', async () => {
	const deps = testDeps(await freshDatabase('sqlite'));
	await insertWorld(deps);
	await castMany(deps, { first: 1, count: 10 });
	await sealDue(deps);
	const sign = () => {
		throw new Error('the key is gone');
	};
	const request = { surveyId: 'dot-1', kind: 'public', folder: freshFolder() } as const;
	const noKey = { ...deps, logSigner: { ...deps.logSigner, sign } };
	await expect(makeBundle(noKey, request, 'cli')).rejects.toThrow('the key is gone');
	expect(readdirSync(request.folder)).toEqual([]);
	expect(await makeBundle(deps, request, 'cli')).toBe(1);
	await deps.db.destroy();
});

describe.each(DIALECTS)('slips by the command line on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let file: string;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
		file = join(freshFolder(), 'slips.csv');
	});
	afterEach(() => deps.db.destroy());

	const make = (point: string, out = file) => {
		const { context, lines } = cliContext(deps);
		const args = ['dot-1', '--point', point, '--count', '3', '--out', out];
		return { lines, code: slips.run(context, args) };
	};
	const batches = () => deps.db.selectFrom('slip_batch').select('number').execute();

	test('are in a file that only its owner reads', async () => {
		expect(await make('STP').code).toBe(0);
		expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(4);
		expect(statSync(file).mode & 0o777).toBe(0o600);
	});

	test('that are refused leave no file, and an empty one as it was', async () => {
		const { code, lines } = make('NONE');
		expect([await code, lines.err]).toEqual([
			1,
			['slips: --point: the survey has no such point in use, or it is one of paper']
		]);
		expect(existsSync(file)).toBe(false);
		writeFileSync(file, '');
		expect(await make('NONE').code).toBe(1);
		expect(readFileSync(file, 'utf8')).toBe('');
	});

	test('never go over a file that holds anything', async () => {
		writeFileSync(file, 'codes');
		await expect(make('STP').code).rejects.toThrow('it may be the only copy of other codes');
		expect(readFileSync(file, 'utf8')).toBe('codes');
		expect(await batches()).toEqual([]);
	});

	test('whose codes cannot be written say which batch is of no use', async () => {
		await expect(make('STP', '/dev/full').code).rejects.toThrow(
			/^cannot write \/dev\/full: the disk is full; .* batch 1 was made and its codes are lost: lock it/
		);
		await expect(make('STP', join(file, 'x')).code).rejects.toThrow('there is no folder');
		expect(await batches()).toEqual([{ number: 1 }]);
	});
});
