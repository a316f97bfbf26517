import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { sealDue } from '#lib/server/services/sealing.ts';
import { castMany, insertWorld, SURVEY } from '../support/ballots.ts';
import { testCli, type TestCli } from '../support/cli.ts';
import { changeFile } from '../support/copied-inbox.ts';
import { freshDatabaseUrl, freshFolder, openStores } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';

let file: string;
let cli: TestCli;

beforeEach(async () => {
	const url = await freshDatabaseUrl('sqlite');
	file = join(freshFolder(), 'copy.db');
	cli = testCli(url);
	const db = openStores(url);
	await insertWorld(testDeps(db));
	await castMany(testDeps(db), { first: 1, count: 12 });
	await sealDue(testDeps(db));
	await db.destroy();
	expect(await cli.run(['backup', file])).toMatchObject({ code: 0 });
});

function makeForeign(): void {
	writeFileSync(file, '');
	changeFile(file, 'create table song (title text)');
}

const LATER = "insert into kysely_migration values ('9999_later', '2030-01-01')";

test.each([
	{
		name: 'an empty file',
		make: () => writeFileSync(file, ''),
		says: /is no database of Hài Lòng/
	},
	{ name: 'another program’s', make: makeForeign, says: /is no database of Hài Lòng/ },
	{
		name: 'a later version’s',
		make: () => changeFile(file, LATER),
		says: /is of a later version, .*\(9999_later\)/
	}
])('restore refuses $name, and changes nothing', async ({ make, says }) => {
	make();
	const { code, err } = await cli.run(['restore', file, '--force']);
	expect([code, err]).toEqual([1, expect.stringMatching(says)]);
	expect(await cli.run(['recount', SURVEY.id])).toMatchObject({ code: 0 });
});
