import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { inboxPath } from '#lib/server/storage/inbox/open.ts';
import { castMany, insertWorld } from '../support/ballots.ts';
import { testCli } from '../support/cli.ts';
import { freshDatabaseUrl, openStores } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';

const BALLOTS = 3;

test('a backup is never written over what is none: the inbox, a key', async () => {
	const url = await freshDatabaseUrl('sqlite');
	const deps = testDeps(openStores(url));
	await insertWorld(deps);
	await castMany(deps, { first: 1, count: BALLOTS });
	await deps.db.destroy();
	const cli = testCli(url);
	const [inbox, key] = [inboxPath(url), join(cli.dataDir, 'some-key')];
	writeFileSync(key, 'secret');
	for (const it of [inbox, key]) {
		const { code, err } = await cli.run(['backup', it]);
		const reason = 'is there already and is no backup; name another file';
		expect([code, err]).toEqual([1, `backup: ${it} ${reason}\n`]);
	}
	expect(readFileSync(key, 'utf8')).toBe('secret');
	const database = new BetterSqlite3(inbox, { readonly: true });
	expect(database.prepare('select count(*) from receipt').pluck().get()).toBe(BALLOTS);
	database.close();
});
