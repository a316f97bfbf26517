import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLastBackup } from '#lib/server/services/backup/last-backup.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { castMany, insertWorld } from '../support/ballots.ts';
import { testCli, type TestCli } from '../support/cli.ts';
import { freshDatabaseUrl, openStores } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { freshFolder } from '../support/folders.ts';

/** Bytes that are left: room to begin a file, and not to end it. */
const LEFT = 8 * 1024;

let disk: string;
let cli: TestCli;
beforeAll(async () => {
	disk = join(freshFolder(), 'small');
	mkdirSync(disk);
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk], { stdio: 'pipe' });
	} catch (cause) {
		throw new Error('a small disk cannot be mounted: this test needs to run as root', { cause });
	}
	const url = await freshDatabaseUrl('sqlite');
	cli = testCli(url);
	const deps = testDeps(openStores(url));
	await insertWorld(deps);
	await castMany(deps, { first: 1, count: 10 });
	await sealDue(deps);
	await deps.db.destroy();
});
afterAll(() => execFileSync('umount', [disk]));

const run = (line: string) => cli.run(line.split(' '));

function fillDisk(): void {
	const { bavail, bsize } = statfsSync(disk);
	writeFileSync(join(disk, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - LEFT)));
}

test('a file that does not fit is told of, and what was there under its name stays whole', async () => {
	const [results, copy, bundle] = ['r.xlsx', 'copy.db', 'bundle'].map((it) => join(disk, it));
	const commands = [
		`export dot-1 --format xlsx --out ${results}`,
		`backup ${copy}`,
		`bundle dot-1 --public --out ${bundle}`
	];
	for (const it of commands.slice(0, 2)) expect(await run(it)).toMatchObject({ code: 0 });
	mkdirSync(bundle ?? '');
	const before = [results, copy].map((it) => readFileSync(it ?? ''));
	fillDisk();
	for (const it of commands) {
		const { code, out, err } = await run(it);
		const told = `cannot write ${it.split(' ').at(-1)}`;
		expect([code, out, err]).toEqual([1, '', expect.stringContaining(told)]);
		expect(err).toMatch(/^[^\n]*: the disk is full; make room, then run it again[^\n]*\n$/);
	}
	expect([results, copy].map((it) => readFileSync(it ?? ''))).toEqual(before);
	expect(readdirSync(disk).sort()).toEqual(['bundle', 'copy.db', 'filler', 'r.xlsx']);
	expect(readdirSync(bundle ?? '')).toEqual([]);
	expect(readLastBackup(cli.dataDir).failed?.reason).toContain('the disk is full');
	rmSync(join(disk, 'filler'));
	for (const it of commands) expect(await run(it)).toMatchObject({ code: 0 });
});
