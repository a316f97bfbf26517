import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { LEAST_SEALED } from '#lib/server/services/sealing.ts';
import { ANSWERS, post } from '../support/ballot.ts';
import { startDemoServer } from '../support/demo-server.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { ballotState, countWaiting, differences, FORM, receiptStatus } from './ballot-state.ts';
import { writeFigures } from './report.ts';

/** How often the server is killed. */
const CYCLES = process.env.FAULTS === 'long' ? 2_000 : 50;

/** How many citizens send at the same time. */
const SENDERS = 4;

/** At most this many ballots a cycle: one address may send 600 a minute. */
const MOST = 120;

/** What one run of the server was asked and answered. */
interface Sent {
	/** Where the server sent those whom it acknowledged. */
	acknowledged: string[];
	/** Of those who got no answer. */
	unanswered: string[];
}

test('a server that is killed loses no ballot that it acknowledged, and doubles none', async () => {
	const begun = performance.now();
	const first = await startDemoServer();
	const { databaseUrl, dataDir } = first;
	await first.stop();
	const before = await ballotState(databaseUrl);
	const locations = new Set<string>();
	let unanswered: string[] = [];
	let interrupted = 0;
	for (let cycle = 0; cycle < CYCLES; cycle += 1) {
		const server = await startTestServer({ databaseUrl, dataDir });
		for (const location of await sendAgain(server, unanswered)) locations.add(location);
		const sent = await sendUntilKilled(server, cycle);
		for (const location of sent.acknowledged) locations.add(location);
		unanswered = sent.unanswered;
		interrupted += unanswered.length;
	}
	const server = await startTestServer({ databaseUrl, dataDir });
	for (const location of await sendAgain(server, unanswered)) locations.add(location);
	for (const location of locations) expect(await receiptStatus(server.origin, location)).toBe(200);
	expect(await server.stop()).toBe(0);
	expect(interrupted).toBeGreaterThan(CYCLES); // else it was killed after its work
	expect(locations.size).toBeGreaterThan(CYCLES);
	expect(await ballotState(databaseUrl)).toEqual({
		receipts: before.receipts + locations.size,
		ballots: before.ballots + locations.size,
		received: before.received + locations.size
	});
	expect(await differences(databaseUrl)).toEqual([]);
	// Whoever was killed in the middle of sealing is gone on for at once: only who came last may wait.
	expect(await countWaiting(databaseUrl)).toBeLessThan(LEAST_SEALED + SENDERS);
	writeFigures('kill -9', begun, { cycles: CYCLES, acknowledged: locations.size, interrupted });
}, 14_400_000);

/** @returns where each was sent; whether its first sending was kept or not, it counts once */
async function sendAgain(server: TestServer, nonces: readonly string[]): Promise<string[]> {
	const locations: string[] = [];
	for (const nonce of nonces) {
		const response = await post(server.origin, FORM, { ...ANSWERS, nonce });
		expect(response.status).toBe(303);
		locations.push(response.headers.get('location') ?? '');
	}
	return locations;
}

/** Kills the server in the middle of its work, a little later in each cycle. */
async function sendUntilKilled(server: TestServer, cycle: number): Promise<Sent> {
	const sent: Sent = { acknowledged: [], unanswered: [] };
	const senders = Array.from({ length: SENDERS }, (_, sender) =>
		sendOneByOne(server, `${cycle}-${sender}`, sent)
	);
	const exited = once(server.child, 'exit');
	await sleep(30 + ((cycle * 7) % 90));
	server.child.kill('SIGKILL');
	await Promise.all([exited, ...senders]);
	return sent;
}

async function sendOneByOne(server: TestServer, name: string, sent: Sent): Promise<void> {
	for (let at = 0; at < MOST / SENDERS; at += 1) {
		const nonce = nonceOf(`${name}-${at}`);
		const location = await send(server, nonce);
		if (location === undefined) {
			sent.unanswered.push(nonce);
			return;
		}
		sent.acknowledged.push(location);
	}
}

/** @returns undefined where the server ended before it answered */
async function send(server: TestServer, nonce: string): Promise<string | undefined> {
	try {
		const response = await post(server.origin, FORM, { ...ANSWERS, nonce });
		expect(response.status).toBe(303);
		return response.headers.get('location') ?? undefined;
	} catch (error) {
		if (error instanceof TypeError) return undefined; // what fetch throws for a lost connection
		throw error;
	}
}

/** The same in every run. */
function nonceOf(name: string): string {
	return createHash('sha256').update(name).digest('base64url');
}
