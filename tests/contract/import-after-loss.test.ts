import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { castMany, insertWorld } from '../support/ballots.ts';
import { seededChance } from '../support/chance.ts';
import { testCli } from '../support/cli.ts';
import { freshDatabaseUrl, freshFolder, openStores } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { keptIn } from '../support/kept.ts';

const HEADING = 'agency,service,month,SF.CS,SF.DV,SF.GY';
const OPEN = { opensAt: '2026-01-01T00:00:00.000Z', closesAt: '2036-01-01T00:00:00.000Z' };

// Backups are of SQLite: PostgreSQL has its own.
test('a file that was lost with the database is taken in again, and counts once', async () => {
	const url = await freshDatabaseUrl('sqlite');
	const [backup, file] = ['b.db', 'f.csv'].map((it) => join(freshFolder(), it)) as [string, string];
	const cli = testCli(url);
	const db = openStores(url);
	const deps = testDeps(db, seededChance('import after loss'));
	await insertWorld(deps, OPEN);
	await castMany(deps, { first: 1, count: 2 });
	await db.destroy();
	await cli.run(['backup', backup]);
	const rows = Array.from({ length: 12 }, () => 'STP,LLTP,2026-11,satisfied,other,');
	writeFileSync(file, `${[HEADING, ...rows].join('\n')}\n`);
	const take = () => cli.run(['import', 'ballots', 'dot-1', file]);
	expect(await take()).toMatchObject({ code: 0 });
	expect(await cli.run(['restore', backup, '--force', '--after-loss'])).toMatchObject({ code: 0 });
	expect(await take()).toMatchObject({ code: 0 });
	expect(JSON.stringify(await cli.run(['recount', 'dot-1']))).toContain('12 ballots');
	expect(await take()).toMatchObject({ code: 1 });
});

/** Twelve about STP, which are sealed at once, and some about SNV, which are too few and wait. */
const bothOf = (waiting: number, ending: string) => {
	const rows = [
		...Array.from({ length: 12 }, () => 'STP,LLTP'),
		...Array.from({ length: waiting }, () => 'SNV,')
	];
	return [HEADING, ...rows.map((it) => `${it},2026-11,satisfied,other,`), ''].join(ending);
};

test.each([
	['as it is', '\n'],
	['saved anew', '\r\n']
])('a file of which some still wait is taken in again %s, and counts once', async (_, ending) => {
	const url = await freshDatabaseUrl('sqlite');
	const folder = freshFolder();
	const backup = join(folder, 'b.db');
	const cli = testCli(url);
	const db = openStores(url);
	await insertWorld(testDeps(db, seededChance('some wait')), OPEN);
	await db.destroy();
	const take = async (name: string, text: string) => {
		writeFileSync(join(folder, name), text);
		return (await cli.run(['import', 'ballots', 'dot-1', join(folder, name)])).code;
	};
	expect(await take('before.csv', bothOf(3, '\n'))).toBe(0);
	await cli.run(['backup', backup]);
	expect(await take('after.csv', bothOf(4, '\n'))).toBe(0);
	const restored = await cli.run(['restore', backup, '--force', '--after-loss']);
	const digest = createHash('sha256').update(bothOf(4, '\n')).digest('hex');
	expect(restored).toMatchObject({ code: 0 });
	expect(restored.out).toContain(`SHA-256 ${digest} is to be imported again`);
	expect(await take('again.csv', bothOf(4, ending))).toBe(0);
	const stores = openStores(url);
	expect(await keptIn(stores)).toMatchObject({ ballots: 24, tallied: 24, inbox: 3 + 4 });
	await stores.destroy();
});
