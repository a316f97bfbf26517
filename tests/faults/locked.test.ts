import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inboxPath } from '#lib/server/storage/inbox/open.ts';
import { freshNonce, post } from '../support/ballot.ts';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import { ask } from '../support/sign-in.ts';
import { FORM } from './ballot-state.ts';
import { ballotWith, expectKept, expectLogged, expectRefused } from './failed-ballot.ts';

let server: DemoServer;
let other: BetterSqlite3.Database;
beforeAll(async () => {
	server = await startDemoServer();
	other = new BetterSqlite3(inboxPath(server.databaseUrl));
});
afterAll(async () => {
	other.close();
	await server.stop();
});

test('while another process writes, a ballot waits and everybody else is served', async () => {
	const nonce = await freshNonce(server.origin, FORM);
	other.exec('begin immediate');
	let answered = false;
	const sent = post(server.origin, FORM, ballotWith(nonce)).finally(() => (answered = true));
	for (const path of [FORM, '/healthz', '/']) {
		expect((await ask(server.origin, path)).status).toBe(200);
	}
	expect(answered).toBe(false);
	other.exec('rollback');
	expect((await sent).status).toBe(303);
});

test('a database that stays locked takes no ballot, says so, and takes it afterwards', async () => {
	const nonce = await freshNonce(server.origin, FORM);
	other.exec('begin immediate');
	await expectRefused(server, nonce).finally(() => other.exec('rollback'));
	expectLogged(server, 'ballot-not-recorded', /"reason":"SQLITE_BUSY/);
	await expectKept(server, nonce);
});

test('many who send at the same time wait together, not one after another', async () => {
	const nonces = await Promise.all(
		Array.from({ length: 12 }, () => freshNonce(server.origin, FORM))
	);
	other.exec('begin immediate');
	const sent = await Promise.all(nonces.map((it) => post(server.origin, FORM, ballotWith(it))));
	other.exec('rollback');
	expect(sent.map((it) => it.status)).toEqual(nonces.map(() => 503));
	for (const nonce of nonces) await expectKept(server, nonce);
}, 30_000);
