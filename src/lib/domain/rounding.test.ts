import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentParts, roundShare, type PercentDecimals } from './rounding.ts';

const DECIMALS: readonly PercentDecimals[] = [0, 1, 2];

describe('percentParts', () => {
	test.each<[number[], PercentDecimals, number[]]>([
		// docs/statistics.md, reference values of largest remainder
		[[115, 222, 333], 2, [1716, 3314, 4970]], // rounded one by one: 99.99
		[[3, 2, 2], 0, [43, 29, 28]], // rounded one by one: 101
		[[1, 1, 1], 1, [334, 333, 333]],
		[[46, 0, 4], 2, [9200, 0, 800]], // Sở Tư pháp, 2024
		[[46, 0, 4], 0, [92, 0, 8]],
		[[7], 2, [10000]]
	])('%j at %i decimals is %j', (counts, decimals, parts) => {
		expect(percentParts(counts, decimals)).toEqual(parts);
	});

	test('of equal remainders the larger count comes first', () => {
		// 16.5 and 83.5 per cent of 200
		expect(percentParts([33, 167], 0)).toEqual([16, 84]);
	});

	test('sums to 100, keeps zeros and the order, and is less than a unit off', () => {
		const counts = fc.array(fc.nat(10_000_000), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(counts, fc.constantFrom(...DECIMALS), (given, decimals) => {
				fc.pre(given.some((count) => count > 0));
				const parts = percentParts(given, decimals);
				const whole = 100 * 10 ** decimals;
				const total = given.reduce((sum, count) => sum + count, 0);
				expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
				given.forEach((count, at) => {
					expect(Math.abs((parts[at] ?? NaN) - (count * whole) / total)).toBeLessThan(1);
					if (count === 0) expect(parts[at]).toBe(0);
				});
			})
		);
	});

	test.each([[[]], [[0, 0]], [[1, -1]], [[0.5, 1]]])('refuses %j', (counts) => {
		expect(() => percentParts(counts, 0)).toThrow(RangeError);
	});
});

describe('roundShare', () => {
	test.each<[number, PercentDecimals, number]>([
		[0.8116175, 1, 812], // low and high of 46 in 50
		[0.9684505, 1, 968], // by way of 96.85 it would be 96.9
		[0.9684505, 2, 9685],
		[57 / 200, 0, 29], // 28.499999999999996 in doubles
		[0, 1, 0],
		[1, 2, 10000]
	])('%f at %i decimals is %i', (share, decimals, units) => {
		expect(roundShare(share, decimals)).toBe(units);
	});
});
