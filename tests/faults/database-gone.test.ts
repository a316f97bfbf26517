import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FRESH_MS } from '../../src/server/form-pages/form-pages.ts';
import { freshNonce, post } from '../support/ballot.ts';
import type { DemoServer } from '../support/demo-server.ts';
import { freshFolder } from '../support/folders.ts';
import { startPostgres, type PostgresServer } from '../support/postgres-server.ts';
import { seed, TEST_PASSWORD } from '../support/seed.ts';
import { startTestServer } from '../support/server.ts';
import { ask } from '../support/sign-in.ts';
import { nonceOf } from '../support/ballots.ts';
import { ballotState, differences, FORM } from './ballot-state.ts';
import { ballotWith, expectKept, expectLogged } from './failed-ballot.ts';

const ROUNDS = process.env.FAULTS === 'long' ? 10 : 2;

/** Ballots that are sent as it goes away; fewer than an address may send in a minute. */
const TOGETHER = process.env.FAULTS === 'long' ? 25 : 100;

let postgres: PostgresServer;
let server: DemoServer;
beforeAll(async () => {
	postgres = await startPostgres();
	const [databaseUrl, dataDir] = [postgres.url, freshFolder()];
	await seed(databaseUrl, dataDir);
	const started = await startTestServer({ databaseUrl, dataDir });
	server = { ...started, databaseUrl, dataDir, passwordOf: () => TEST_PASSWORD };
});
afterAll(async () => {
	await server.stop();
	await postgres.stop();
});

/** A page in words, with the way out; never a stack. */
async function expectSorry(response: Response): Promise<void> {
	const html = await response.text();
	expect(response.status).toBe(503);
	expect(html).toContain('<html lang="vi">');
	expect(html).toContain('CHƯA được ghi nhận');
	expect(html).not.toMatch(/\bat [\w.<>]+ \(|node_modules|ECONN|postgres|terminat/i);
}

/** The same for programs. */
async function expectProblem(response: Response): Promise<void> {
	expect(response.status).toBe(503);
	expect(response.headers.get('content-type')).toBe('application/problem+json');
	expect(await response.json()).toMatchObject({ title: 'storage-failed', status: 503 });
}

test('a database that goes away is told in words, and used again as soon as it is back', async () => {
	for (let round = 0; round < ROUNDS; round += 1) {
		const nonce = await freshNonce(server.origin, FORM);
		const before = await ballotState(server.databaseUrl);
		const resume = await postgres.crash();
		await expectSorry(await post(server.origin, FORM, ballotWith(nonce)));
		await sleep(FRESH_MS); // what was rendered before is given out for a moment more
		await expectSorry(await ask(server.origin, FORM));
		await expectSorry(await ask(server.origin, '/r/7K3M9QXZ4W2T8RNB'));
		await expectProblem(await ask(server.origin, '/api/v1/surveys'));
		expect((await ask(server.origin, '/healthz')).status).toBe(503);
		await resume();
		expect((await ask(server.origin, '/healthz')).status).toBe(200);
		expect(await ballotState(server.databaseUrl)).toEqual(before);
		await expectKept(server, nonce);
	}
	expectLogged(server, 'form-not-shown', /"reason":"(ECONN|CONNECTION|PG_)/);
	expect(await differences(server.databaseUrl)).toEqual([]);
});

/** Sends them all at once. */
function sendAll(nonces: readonly string[]): Promise<Response[]> {
	return Promise.all(nonces.map((it) => post(server.origin, FORM, ballotWith(it))));
}

test('a database that goes away while ballots are written ends no server: each is kept or told of', async () => {
	for (let round = 0; round < ROUNDS; round += 1) {
		const nonces = Array.from({ length: TOGETHER }, (_, at) => nonceOf(1000 * (round + 1) + at));
		const before = await ballotState(server.databaseUrl);
		const sending = sendAll(nonces);
		const resume = await postgres.crash();
		for (const { status } of await sending) expect([303, 503]).toContain(status);
		await resume();
		const again = await sendAll(nonces);
		expect(new Set(again.map(({ status }) => status))).toEqual(new Set([303]));
		const { receipts } = await ballotState(server.databaseUrl);
		expect(receipts).toBe(before.receipts + TOGETHER);
	}
	expect(await differences(server.databaseUrl)).toEqual([]);
});
