import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import { CHROMIUM_ENCODINGS, firstVisit, type FirstVisit } from '../support/first-visit.ts';

/** What TCP sends before the first acknowledgement: ten segments of 1,460 bytes, less some for TLS. */
const ONE_ROUND_TRIP = 14_336;

/** The full form asks some sixty questions. */
const FULL_FORM = 30_000;

let server: DemoServer;
beforeAll(async () => {
	server = await startDemoServer();
});
afterAll(() => server.stop());

describe.each(CHROMIUM_ENCODINGS)('the first visit of a browser that reads %s', (encodings) => {
	let short: FirstVisit;
	beforeAll(async () => {
		short = await firstVisit(server.origin, '/k/STP2024', encodings);
	});

	test('of the short form fits into one round trip, in at most three requests', () => {
		expect(short.received.map((it) => it.status)).toEqual(short.received.map(() => 200));
		expect(short.received.length).toBeLessThanOrEqual(3);
		expect(short.bytes).toBeLessThanOrEqual(ONE_ROUND_TRIP);
	});

	test('of the full form is at most 30 kB', async () => {
		const full = await firstVisit(server.origin, '/k/DAYDU', encodings);
		expect(full.page.status).toBe(200);
		expect(full.bytes).toBeLessThanOrEqual(FULL_FORM);
	});

	test('fetches no script and nothing from elsewhere', () => {
		expect(short.page.text).not.toMatch(/<script|javascript:|\son[a-z]+=/i);
		const types = short.received.map((it) => it.headers['content-type'] ?? '');
		expect(types.filter((it) => it.includes('javascript'))).toEqual([]);
		expect(short.foreign).toEqual([]);
	});

	test('leaves no copy of the form and no cookie behind', () => {
		expect(short.page.headers['cache-control']).toBe('no-store');
		expect(short.received.filter((it) => 'set-cookie' in it.headers)).toEqual([]);
	});
});
