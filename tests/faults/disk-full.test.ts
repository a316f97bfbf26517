import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inboxPath } from '#lib/server/storage/inbox/open.ts';
import { freshNonce } from '../support/ballot.ts';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import { ask } from '../support/sign-in.ts';
import { differences, FORM } from './ballot-state.ts';
import { expectKept, expectLogged, expectRefused } from './failed-ballot.ts';

/** Fills and empties the disk, as far as the server is concerned. */
const ROUNDS = process.env.FAULTS === 'long' ? 20 : 3;

let server: DemoServer;
beforeAll(async () => {
	server = await startDemoServer();
});
afterAll(() => server.stop());

/** The operating system refuses the server every write past this length of a file. */
function limitFiles(bytes: number | 'unlimited'): void {
	execFileSync('prlimit', [`--pid=${server.child.pid}`, `--fsize=${bytes}:unlimited`]);
}

/** How long the file is that each commit makes longer. */
function logLength(): number {
	return statSync(`${inboxPath(server.databaseUrl)}-wal`).size;
}

test('where nothing more can be written no ballot is lost, doubled or half kept', async () => {
	for (let round = 0; round < ROUNDS; round += 1) {
		const nonce = await freshNonce(server.origin, FORM);
		await expectKept(server, await freshNonce(server.origin, FORM));
		limitFiles(logLength() + 100); // the first page of the next commit is cut short
		await expectRefused(server, nonce);
		expect((await ask(server.origin, FORM)).status).toBe(200);
		limitFiles('unlimited');
		await expectKept(server, nonce);
	}
	expectLogged(server, 'ballot-not-recorded', /"reason":"SQLITE_(IOERR|FULL)/);
	expect(await differences(server.databaseUrl)).toEqual([]);
});
