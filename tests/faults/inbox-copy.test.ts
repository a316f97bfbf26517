import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXIT_BROKEN } from '#lib/server/fail-stop.ts';
import { inboxPath } from '#lib/server/storage/inbox/open.ts';
import { ANSWERS, post } from '../support/ballot.ts';
import { testCli } from '../support/cli.ts';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import { freshFolder } from '../support/folders.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { differences, FORM, receiptStatus } from './ballot-state.ts';
import { nonceNamed } from './nonces.ts';

/** A point of another agency, at which nothing waits: what was kept till the disk was full is none of its. */
const ELSEWHERE = { form: '/k/STP2024', answers: { ...ANSWERS, service: 'HT' } };

/** Bytes that are left when the copy's disk is nearly full. */
const LEFT = 64 * 1024;

let disk: string;
let copy: { INBOX_COPY: string };
let demo: DemoServer;
beforeAll(async () => {
	disk = join(freshFolder(), 'second-disk');
	mkdirSync(disk);
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', disk], { stdio: 'pipe' });
	} catch (cause) {
		throw new Error('a small disk cannot be mounted: this test needs to run as root', { cause });
	}
	copy = { INBOX_COPY: join(disk, 'inbox.db') };
	demo = await startDemoServer(copy);
});
afterAll(async () => {
	await demo.stop();
	execFileSync('umount', [disk]);
});

const folder = () => dirname(demo.databaseUrl.replace(/^file:/, ''));

/** Starts it again on the same data, as a process manager does. */
async function restart(): Promise<void> {
	const { databaseUrl } = demo;
	const dataDir = folder();
	demo = { ...demo, ...(await startTestServer({ databaseUrl, dataDir, env: copy })) };
}

/** @returns where the ballot was acknowledged; undefined where it was not, in words or by silence */
async function send(
	server: TestServer,
	name: string,
	{ form, answers } = { form: FORM, answers: ANSWERS }
): Promise<string | undefined> {
	try {
		const response = await post(server.origin, form, { ...answers, nonce: nonceNamed(name) });
		if (response.status === 303) return response.headers.get('location') ?? '';
		expect(response.status).toBe(503);
	} catch (error) {
		if (!(error instanceof TypeError)) throw error; // fetch's own for a server that has ended
	}
	return undefined;
}

test('where the copy has no room the server ends, and what it acknowledged survives the loss of the disk', async () => {
	const acknowledged = new Set<string>();
	const cli = testCli(demo.databaseUrl, folder(), copy);
	const backup = join(freshFolder(), 'backup.db');
	expect(await cli.run(['backup', backup])).toMatchObject({ code: 0 });

	const ended = once(demo.child, 'exit');
	const { bavail, bsize } = statfsSync(disk);
	writeFileSync(join(disk, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - LEFT)));
	for (let at = 0; demo.child.exitCode === null; at += 1) {
		const location = await send(demo, `full-${at}`);
		if (location !== undefined) acknowledged.add(location);
	}
	expect(await ended).toEqual([EXIT_BROKEN, null]);
	expect(demo.errors.join('\n')).toMatch(/"event":"store-broken","reason":"SQLITE_FULL/);
	rmSync(join(disk, 'filler'));

	await restart();
	// Fewer than are sealed: they wait, in the inbox and in its copy, when the disk is lost.
	for (let at = 0; at < 9; at += 1) {
		acknowledged.add((await send(demo, `late-${at}`, ELSEWHERE)) ?? '');
	}
	demo.child.kill('SIGKILL');
	await once(demo.child, 'exit');
	for (const file of [inboxPath(demo.databaseUrl), demo.databaseUrl.replace(/^file:/, '')]) {
		for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
	}
	const restored = await cli.run(['restore', backup, '--after-loss']);
	expect(restored.err).toBe('');
	const waiting = Number(/^(\d+) ballots came from/m.exec(restored.out)?.[1]);
	expect(waiting).toBeGreaterThanOrEqual(9);

	await restart();
	const lost = Number(/^(\d+) ballots are known to be lost/m.exec(restored.out)?.[1] ?? 0);
	const found = await Promise.all([...acknowledged].map((it) => receiptStatus(demo.origin, it)));
	// Whatever was sealed after the backup went with the disk, and its receipt says so; all else is there.
	expect(found.filter((it) => it !== 200).length).toBeLessThanOrEqual(lost);
	expect(await differences(demo.databaseUrl)).toEqual([]);
}, 300_000);
