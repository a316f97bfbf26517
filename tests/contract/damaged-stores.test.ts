import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { sealDue } from '#lib/server/services/sealing.ts';
import { inboxPath } from '#lib/server/storage/inbox/open.ts';
import { castMany, insertWorld, SURVEY } from '../support/ballots.ts';
import { testCli, type TestCli } from '../support/cli.ts';
import { freshDatabaseUrl, freshFolder, openStores } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';

let url: string;
let cli: TestCli;

/** A database with a data lock and three ballots that wait. */
beforeEach(async () => {
	url = await freshDatabaseUrl('sqlite');
	cli = testCli(url);
	const db = openStores(url);
	const deps = testDeps(db);
	await insertWorld(deps);
	await castMany(deps, { first: 1, count: 12 });
	await sealDue(deps);
	await castMany(deps, { first: 20, count: 3 });
	await db.destroy();
});

const run = (line: string) => cli.run(line.split(' '));

test('a lost inbox is not made anew but by who says that it is lost', async () => {
	for (const suffix of ['', '-wal', '-shm']) rmSync(inboxPath(url) + suffix, { force: true });
	const gone = /^\w+: the inbox .*-inbox\.db is gone, .*"npm run cli -- restore --after-loss"\n$/;
	for (const command of ['migrate', `recount ${SURVEY.id}`]) {
		const { code, err } = await run(command);
		expect(code).toBe(1);
		expect(err).toMatch(gone);
	}
	expect(existsSync(inboxPath(url))).toBe(false);
	expect(await run('restore --after-loss')).toMatchObject({ code: 0 });
	expect(await run('migrate')).toMatchObject({ code: 0 });
});

test('no copy is good whose log does not give the root that was signed', async () => {
	const db = openStores(url);
	await sql`drop trigger log_tile_no_update`.execute(db);
	await db
		.updateTable('log_tile')
		.set({ hashes: Buffer.alloc(32) })
		.execute();
	await db.destroy();
	const file = join(freshFolder(), 'copy.db');
	const { code, err } = await run(`backup ${file}`);
	expect(code).toBe(1);
	expect(err).toContain("the copy's log of dot-1 is not what its last data lock signed");
	expect(existsSync(file)).toBe(false);
});
