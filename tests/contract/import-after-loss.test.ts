import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { castMany, insertWorld } from '../support/ballots.ts';
import { seededChance } from '../support/chance.ts';
import { testCli } from '../support/cli.ts';
import { freshDatabaseUrl, freshFolder, openStores } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';

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
