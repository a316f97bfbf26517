import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
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
	const { databaseUrl, dataDir } = server;
	server = { ...server, ...(await startTestServer({ databaseUrl, dataDir })) };
}

/** The operating system refuses the server every write past this length of a file. */
function limitFiles(bytes: number): void {
	execFileSync('prlimit', [`--pid=${server.child.pid}`, `--fsize=${bytes}:unlimited`]);
}

/** Less than one page: no commit has room, neither in a log that is empty nor in one that is not. */
const LESS_THAN_A_PAGE = 3_000;

/** After it has looked whether enough wait, the sealer empties the inbox's log, and rests. */
async function untilSealerRests(): Promise<void> {
	const log = `${inboxPath(server.databaseUrl)}-wal`;
	await expect.poll(() => statSync(log).size, { timeout: 120_000 }).toBe(0);
}

test('where a write fails no ballot is lost, doubled or half kept, and the server ends at once', async () => {
	for (let round = 0; round < ROUNDS; round += 1) {
		const nonce = await freshNonce(server.origin, FORM);
		await expectKept(server, await freshNonce(server.origin, FORM));
		await untilSealerRests();
		limitFiles(LESS_THAN_A_PAGE); // the first page of the next commit is cut short
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
