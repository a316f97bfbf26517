import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANSWERS, post } from '../support/ballot.ts';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import { freshFolder } from '../support/folders.ts';
import { ask, signIn } from '../support/sign-in.ts';
import { ballotState, differences, FORM, receiptStatus } from './ballot-state.ts';
import { nonceNamed } from './nonces.ts';
import { writeFigures } from './report.ts';
import { makeClock, type WrongClock } from './shim/clock.ts';

/** Hours from the true time; each jump is from the one before. */
const JUMPS = [24, 0, -24, 0, 24, -24, 24, 0, -11, 0, 1, 0];
const BALLOTS = 15;

let clock: WrongClock;
let server: DemoServer;
beforeAll(async () => {
	clock = await makeClock(freshFolder());
	server = await startDemoServer({ ...clock.env, ADDRESS_HEADER: 'x-forwarded-for' });
});
afterAll(() => server.stop());

async function send(name: string): Promise<string> {
	const response = await post(server.origin, FORM, { ...ANSWERS, nonce: nonceNamed(name) });
	expect(response.status).toBe(303);
	return response.headers.get('location') ?? '';
}

async function mayLookAround(cookie: string): Promise<boolean> {
	const response = await ask(server.origin, '/admin/surveys', { headers: { cookie } });
	await response.body?.cancel();
	return response.status === 200;
}

/** Waits until the server's clock is wrong by so many hours: Node names the time only once a second. */
async function clockIsWrongBy(hours: number): Promise<void> {
	for (;;) {
		const response = await ask(server.origin, '/healthz');
		await response.body?.cancel();
		const ahead = Date.parse(response.headers.get('date') ?? '') - Date.now();
		if (Math.round(ahead / 3_600_000) === hours) return;
		await sleep(100);
	}
}

test('a clock that jumps by a day, and back, loses no ballot, doubles none and locks nobody out', async () => {
	const begun = performance.now();
	const { databaseUrl, origin, passwordOf } = server;
	const before = await ballotState(databaseUrl);
	const early = await signIn(origin, 'kiemtra', passwordOf('kiemtra'));
	const locations = new Map<string, string>();
	for (const [jump, hours] of JUMPS.entries()) {
		clock.set(hours);
		await clockIsWrongBy(hours);
		const names = Array.from({ length: BALLOTS }, (_, at) => `clock-${jump}-${at}`);
		for (const name of names) locations.set(name, await send(name));
		const inNewTime = await signIn(origin, 'sonoivu', passwordOf('sonoivu'));
		expect(await mayLookAround(inNewTime)).toBe(true);
	}
	for (const [name, location] of locations) expect(await send(name)).toBe(location);
	for (const it of locations.values()) expect(await receiptStatus(origin, it)).toBe(200);
	expect(await mayLookAround(early)).toBe(true);
	const sent = JUMPS.length * BALLOTS;
	expect(new Set(locations.values()).size).toBe(sent);
	expect(await ballotState(databaseUrl)).toEqual({
		receipts: before.receipts + sent,
		ballots: before.ballots + sent,
		received: before.received + sent
	});
	expect(await differences(databaseUrl)).toEqual([]);
	writeFigures('clock', begun, { jumps: JUMPS.length, ballots: sent });
}, 120_000);
