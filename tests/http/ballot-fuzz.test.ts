import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANSWERS, post } from '../support/ballot.ts';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import { XSS } from '../support/xss.ts';

let server: DemoServer;
beforeAll(async () => {
	// Many addresses: one alone would soon have sent as many ballots as one may.
	server = await startDemoServer({ ADDRESS_HEADER: 'x-forwarded-for' });
});
afterAll(() => server.stop());

const from = (count: number) => ({ 'x-forwarded-for': `10.0.${count >> 8}.${count & 255}` });

const PATHS = ['/k/THUNGAN', '/k/QUAY1', '/k/TTHCC', '/k/DAYDU', '/k/STP2024', '/k/KHONGCO'];
const NAMES = [
	'nonce',
	'service',
	'agency',
	'website',
	'lang',
	...['SF.CS', 'SF.DV', 'SF.GY', 'SF.CS.other', 'DV.O', 'NC', 'A3', 'DV.F5.0'],
	...['__proto__', 'constructor', 'toString', '']
];
const VALUES = ['satisfied', 'other', '1', 'na', 'GIA', 'STP', 'nc-1', '', 'a'.repeat(22)];

const field = fc.tuple(
	fc.oneof(fc.constantFrom(...NAMES), fc.string({ unit: 'binary', maxLength: 20 })),
	fc.oneof(fc.constantFrom(...VALUES), fc.string({ unit: 'binary', maxLength: 60 }))
);
const form = fc.array(field, { maxLength: 12 }).map((it) => new URLSearchParams(it).toString());
const body = fc.oneof(
	{ weight: 4, arbitrary: form },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) }
);
const type = fc.constantFrom(
	'application/x-www-form-urlencoded',
	'application/x-www-form-urlencoded; charset=utf-16',
	'multipart/form-data; boundary=x',
	'multipart/form-data'
);

test('nothing that is posted makes the server fail', async () => {
	let count = 0;
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...PATHS), body, type, async (path, sent, contentType) => {
			const headers = { 'content-type': contentType, ...from(count++) };
			const response = await post(server.origin, path, {}, { body: Buffer.from(sent), headers });
			await response.body?.cancel();
			expect(response.status).toBeLessThan(500);
		}),
		{ numRuns: 1000, seed: 20_240_651 }
	);
});

describe('a script in a text field', () => {
	test.each(XSS)('comes back as text: %s', async (script) => {
		const fields = { ...ANSWERS, 'SF.CS': '', nonce: script, 'SF.GY': script };
		const typed = { ...fields, 'SF.DV.other': script, service: script, website: script };
		const response = await post(server.origin, '/k/THUNGAN', typed, { headers: from(0) });
		expect(response.status).toBe(422);
		// Between the tags of a text field only the angle bracket means anything.
		const html = (await response.text()).replaceAll(/<textarea[^>]*>[^<]*<\/textarea>/g, '');
		expect(html).not.toContain(script);
	});
});
