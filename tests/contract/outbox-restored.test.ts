import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { importBallots } from '#lib/server/services/import-ballots.ts';
import { inboxPath } from '#lib/server/storage/inbox/open.ts';
import { ballotFile } from '../support/ballot-files.ts';
import { castMany, insertWorld, SURVEY } from '../support/ballots.ts';
import { seededChance } from '../support/chance.ts';
import { testCli, type TestCli } from '../support/cli.ts';
import { freshDatabaseUrl, freshFolder, openStores } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { breakTable, mendTable } from '../support/kept.ts';

const OPEN = { opensAt: '2026-01-01T00:00:00.000Z', closesAt: '2036-01-01T00:00:00.000Z' };
const COUNT = 30;

// Backups are of SQLite: PostgreSQL has its own, of both stores at one instant.
describe('a backup made while ballots of a file were on their way', () => {
	let url: string;
	let backup: string;
	let cli: TestCli;
	beforeEach(async () => {
		url = await freshDatabaseUrl('sqlite');
		backup = join(freshFolder(), 'b.db');
		cli = testCli(url);
		const db = openStores(url);
		const deps = testDeps(db, seededChance('restored'));
		await insertWorld(deps, OPEN);
		await castMany(deps, { first: 1, count: 2 });
		await breakTable(db, 'sqlite', 'imported');
		const file = { surveyId: SURVEY.id, bytes: ballotFile(COUNT) };
		expect(await importBallots(deps, file, 'cli')).toMatchObject({ ok: true });
		await cli.run(['backup', backup]);
		await mendTable(db, 'sqlite', 'imported');
		await db.destroy();
	});

	const recount = async () => JSON.stringify(await cli.run(['recount', SURVEY.id]));
	const restore = () => cli.run(['restore', backup, '--force', '--after-loss']);

	test('brings them again where they were sealed after it and are lost', async () => {
		expect(await cli.run(['seal'])).toMatchObject({ code: 0 });
		expect(await recount()).toContain(`${COUNT} ballots`);
		expect(await restore()).toMatchObject({ code: 0 });
		expect(await cli.run(['seal'])).toMatchObject({ code: 0 });
		expect(await recount()).toContain(`${COUNT} ballots`);
	});

	test('brings them where the inbox is lost too', async () => {
		expect(await cli.run(['seal'])).toMatchObject({ code: 0 });
		for (const suffix of ['', '-wal', '-shm']) rmSync(inboxPath(url) + suffix, { force: true });
		expect(await restore()).toMatchObject({ code: 0 });
		expect(await cli.run(['seal'])).toMatchObject({ code: 0 });
		expect(await recount()).toContain(`${COUNT} ballots`);
	});

	test('doubles none where the inbox has them and nothing is lost', async () => {
		expect(await cli.run(['restore', backup, '--force'])).toMatchObject({ code: 0 });
		expect(await cli.run(['seal'])).toMatchObject({ code: 0 });
		expect(await cli.run(['seal'])).toMatchObject({ code: 0 });
		expect(await recount()).toContain(`${COUNT} ballots`);
	});
});
