import { describe, expect, test } from 'vitest';
import { shareInterval, wilsonInterval } from './statistics.ts';

describe('wilsonInterval', () => {
	test.each([
		// favourable, total, low, high      Newcombe (1998), table I, method 3
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718],
		// docs/statistics.md, reference values computed with z = 1.959963984540054
		[46, 50, 0.8116, 0.9685],
		[0, 50, 0, 0.0713],
		[4, 50, 0.0315, 0.1884],
		[50, 50, 0.9287, 1],
		[7, 10, 0.3968, 0.8922],
		[5, 5, 0.5655, 1],
		[920, 1000, 0.9015, 0.9353]
	])('%i of %i', (favourable, total, low, high) => {
		const interval = wilsonInterval(favourable, total);
		expect(interval.low).toBeCloseTo(low, 4);
		expect(interval.high).toBeCloseTo(high, 4);
	});

	test('46 and 4 of the 50 ballots of 2024, to seven decimals', () => {
		expect(wilsonInterval(46, 50).low).toBeCloseTo(0.8116175, 7);
		expect(wilsonInterval(46, 50).high).toBeCloseTo(0.9684505, 7);
		expect(wilsonInterval(0, 50).high).toBeCloseTo(0.0713476, 7);
		expect(wilsonInterval(4, 50).low).toBeCloseTo(0.0315495, 7);
		expect(wilsonInterval(4, 50).high).toBeCloseTo(0.1883825, 7);
	});

	test('ends exactly at nothing and at all', () => {
		expect(wilsonInterval(0, 50).low).toBe(0);
		expect(wilsonInterval(50, 50).high).toBe(1);
	});

	test('is wider at a higher level of confidence', () => {
		expect(wilsonInterval(46, 50, 0.9).low).toBeGreaterThan(wilsonInterval(46, 50, 0.95).low);
		expect(wilsonInterval(46, 50, 0.95).low).toBeGreaterThan(wilsonInterval(46, 50, 0.99).low);
	});

	test.each([
		['no ballots', 0, 0],
		['more in favour than cast', 3, 2],
		['half a ballot', 0.5, 2]
	])('refuses %s', (_why, favourable, total) => {
		expect(() => wilsonInterval(favourable, total)).toThrow(RangeError);
	});
});

describe('shareInterval', () => {
	test('of whole answers is that of the counts', () => {
		expect(shareInterval(0.92, 50)).toEqual(wilsonInterval(46, 50));
	});

	test('of effective answers is wider', () => {
		// docs/statistics.md: 83.29 % of 50 weighted answers that are worth 16.1
		const { low, high } = shareInterval(0.8329, 16.1);
		expect(low).toBeCloseTo(0.593, 3);
		expect(high).toBeCloseTo(0.945, 3);
	});

	test.each([
		[92, 50],
		[0.92, 0],
		[NaN, 50]
	])('refuses %d of %d', (share, answers) => {
		expect(() => shareInterval(share, answers)).toThrow(RangeError);
	});
});
