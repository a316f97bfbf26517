import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXIT_BROKEN } from '#lib/server/fail-stop.ts';
import { inboxPath } from '#lib/server/storage/inbox/open.ts';
import { freshNonce } from '../support/ballot.ts';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import { startTestServer } from '../support/server.ts';
import { differences, FORM } from './ballot-state.ts';
import { expectKept, expectLogged, expectRefused } from './failed-ballot.ts';

/** Fills and empties the disk, as far as the server is concerned. */
const ROUNDS = process.env.FAULTS === 'long' ? 20 : 3;

let server: DemoServer;
beforeAll(async () => {
	server = await startDemoServer();
});
afterAll(() => server.stop());

/** Starts it again on the same data, as a process manager does. */
async function restart(): Promise<void> {
	const { databaseUrl } = server;
	const dataDir = dirname(databaseUrl.replace(/^file:/, ''));
	server = { ...server, ...(await startTestServer({ databaseUrl, dataDir })) };
}

/** The operating system refuses the server every write past this length of a file. */
function limitFiles(bytes: number): void {
	execFileSync('prlimit', [`--pid=${server.child.pid}`, `--fsize=${bytes}:unlimited`]);
}

/** How long the file is that each commit makes longer. */
function logLength(): number {
	return statSync(`${inboxPath(server.databaseUrl)}-wal`).size;
}

test('where a write fails no ballot is lost, doubled or half kept, and the server ends at once', async () => {
	for (let round = 0; round < ROUNDS; round += 1) {
		const nonce = await freshNonce(server.origin, FORM);
		await expectKept(server, await freshNonce(server.origin, FORM));
		limitFiles(logLength() + 100); // the first page of the next commit is cut short
		const ended = once(server.child, 'exit');
		await expectRefused(server, nonce);
		expect(await ended).toEqual([EXIT_BROKEN, null]);
		expectLogged(server, 'ballot-not-recorded', /"reason":"SQLITE_IOERR/);
		expectLogged(server, 'store-broken', /"reason":"SQLITE_IOERR/);
		await restart();
		await expectKept(server, nonce);
	}
	expect(await differences(server.databaseUrl)).toEqual([]);
});
