import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { insertWorld } from '../support/ballots.ts';
import { testCli } from '../support/cli.ts';
import { openStores } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { freshFolder } from '../support/folders.ts';
import { startTestServer } from '../support/server.ts';

/** Of the table of files in docs/operations.md: pattern of a name, and its mode. */
const explained = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8')
	.split('## Files in DATA_DIR')[1]
	?.split('\n## ')[0]
	?.split('\n')
	.filter((line) => line.startsWith('| `'))
	.flatMap((line) => {
		const [, names = '', mode = ''] = line.split('|');
		return [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({
			name: new RegExp(`^${name.replaceAll('.', '\\.').replace('TIME', '[-\\dTZ.]+')}$`),
			mode: mode.trim()
		}));
	});

// Installed, backed up, restored over itself and started, with the database in DATA_DIR.
let left: string[];
let during: string[];
const dataDir = freshFolder();
beforeAll(async () => {
	const databaseUrl = `file:${join(dataDir, 'hailong.db')}`;
	const cli = testCli(databaseUrl, dataDir);
	expect(await cli.run(['migrate'])).toMatchObject({ code: 0 });
	const deps = testDeps(openStores(databaseUrl));
	await insertWorld(deps);
	await deps.db.destroy();
	const backup = join(freshFolder(), 'copy.db');
	expect(await cli.run(['backup', backup])).toMatchObject({ code: 0 });
	expect(await cli.run(['restore', backup, '--force', '--after-loss'])).toMatchObject({ code: 0 });
	const server = await startTestServer({ databaseUrl, dataDir });
	during = readdirSync(dataDir);
	await server.stop();
	left = readdirSync(dataDir);
});

test('all that lies in DATA_DIR stands in the operator’s table, and is as closed as that says', () => {
	expect(left).toContain('last-backup.json');
	expect(left.filter((name) => name.includes('.replaced-'))).toHaveLength(1);
	const unknown = [...during, ...left].filter(
		(name) => !explained?.some((it) => it.name.test(name))
	);
	expect(unknown).toEqual([]);
});

test('what holds ballots, keys and receipts is read by its owner alone, whatever the umask', () => {
	const open = left.filter((name) => {
		const mode = explained?.find((it) => it.name.test(name))?.mode;
		return mode === '600' && (statSync(join(dataDir, name)).mode & 0o777) !== 0o600;
	});
	expect(open).toEqual([]);
});
