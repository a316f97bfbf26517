import { expect, test } from 'vitest';
import { ANSWERS, post } from '../support/ballot.ts';
import { startDemoServer } from '../support/demo-server.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { ballotState, differences, FORM, receiptStatus } from './ballot-state.ts';
import { nonceNamed } from './nonces.ts';
import { randomOf, SEED, type Random } from './random.ts';
import { writeFigures } from './report.ts';

const LONG = process.env.FAULTS === 'long';
const BALLOTS = LONG ? 10_000 : 1_000;

/** The server is killed after each such part of the sendings. */
const RUNS = LONG ? 20 : 4;
const MOST_SENDINGS = 50;
const SENDERS = 16;

/** Each of the ballots from 1 to 50 times, few of them often, in an order of chance. */
function drawSendings(random: Random): number[] {
	const sendings = Array.from({ length: BALLOTS }, (_, ballot) => {
		const times = ballot === 0 ? MOST_SENDINGS : Math.floor(MOST_SENDINGS ** (random.next() ** 2));
		return Array.from({ length: times }, () => ballot);
	}).flat();
	return sendings
		.map((ballot) => ({ ballot, place: random.next() }))
		.sort((a, b) => a.place - b.place)
		.map(({ ballot }) => ballot);
}

/** Where the server sent who sent a ballot, by ballot. */
type Receipts = Map<number, Set<string>>;

/** @returns the location; undefined where the server was killed before it answered */
async function send(server: TestServer, ballot: number, address: number) {
	const fields = { ...ANSWERS, 'SF.GY': `Phiếu ${ballot}`, nonce: nonceNamed(`often-${ballot}`) };
	// One address may send 600 ballots a minute: these come from a whole province.
	const from = `10.${address & 255}.${(address >> 8) & 255}.7`;
	const asked = { headers: { 'x-forwarded-for': from } };
	try {
		const response = await post(server.origin, FORM, fields, asked);
		await response.body?.cancel();
		expect(response.status).toBe(303);
		return response.headers.get('location') ?? '';
	} catch (error) {
		if (error instanceof TypeError) return undefined; // what fetch throws for a lost connection
		throw error;
	}
}

interface Sending {
	queue: number[];
	receipts: Receipts;
	/** The server is killed when so many are left. */
	killAt?: number;
}

/** Sends all of `queue`, many at a time; what gets no answer stays in it. */
async function sendAll(server: TestServer, sending: Sending): Promise<void> {
	const { queue, receipts, killAt } = sending;
	const lost: number[] = [];
	const sender = async () => {
		for (let ballot = queue.pop(); ballot !== undefined; ballot = queue.pop()) {
			if (queue.length === killAt) server.child.kill('SIGKILL');
			const location = await send(server, ballot, queue.length);
			if (location === undefined) lost.push(ballot);
			else receipts.set(ballot, (receipts.get(ballot) ?? new Set()).add(location));
			if (lost.length > 0) return;
		}
	};
	await Promise.all(Array.from({ length: SENDERS }, sender));
	queue.push(...lost);
}

test(`${BALLOTS} ballots, each sent up to ${MOST_SENDINGS} times to a server that is killed meanwhile, count once each`, async () => {
	const begun = performance.now();
	const first = await startDemoServer();
	const { databaseUrl, dataDir } = first;
	await first.stop();
	const before = await ballotState(databaseUrl);
	const sendings = drawSendings(randomOf(SEED));
	const receipts: Receipts = new Map();
	const queue: number[] = [];
	let server: TestServer | undefined;
	for (let run = 1; run <= RUNS; run += 1) {
		const env = { ADDRESS_HEADER: 'x-forwarded-for' };
		server = await startTestServer({ databaseUrl, dataDir, env });
		queue.push(...sendings.slice(from(run - 1, sendings), from(run, sendings)));
		const half = Math.floor(queue.length / 2);
		await sendAll(server, { queue, receipts, ...(run < RUNS && { killAt: half }) });
	}
	expect(queue).toEqual([]);
	expect(receipts.size).toBe(BALLOTS);
	const locations = new Set([...receipts.values()].flatMap((it) => [...it]));
	expect(locations.size).toBe(BALLOTS); // one receipt each, whichever of its sendings
	for (const location of [...locations].slice(0, 100)) {
		expect(await receiptStatus(server?.origin ?? '', location)).toBe(200);
	}
	expect(await server?.stop()).toBe(0);
	expect(await ballotState(databaseUrl)).toEqual({
		receipts: before.receipts + BALLOTS,
		ballots: before.ballots + BALLOTS,
		received: before.received + BALLOTS
	});
	expect(await differences(databaseUrl)).toEqual([]);
	const figures = { seed: SEED, ballots: BALLOTS, sendings: sendings.length, kills: RUNS - 1 };
	writeFigures('sent often', begun, figures);
}, 3_600_000);

function from(run: number, sendings: readonly number[]): number {
	return Math.round((sendings.length * run) / RUNS);
}
