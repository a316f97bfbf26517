import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate, type AllocationInput } from './allocation.ts';

const strata = (...populations: number[]) =>
	populations.map((population, at) => ({ id: `s${at}`, population }));

describe('sharing a sample out', () => {
	test.each([
		// 50 over 2,000 and 1,250: exact shares 30.77 and 19.23
		{ by: 'proportional', total: 50, of: [2000, 1250], want: [31, 19] },
		// shares 3.33 each: of equal remainders the first gets the last one
		{ by: 'equal', total: 10, of: [9, 90, 900], want: [4, 3, 3] },
		// the small one is full at 2, its share goes to the others
		{ by: 'equal', total: 10, of: [2, 90, 900], want: [2, 4, 4] },
		{ by: 'proportional', total: 10, of: [0, 10, 10], want: [0, 5, 5] },
		{ by: 'proportional', total: 100, of: [3, 4], want: [3, 4] },
		{ by: 'proportional', total: 0, of: [3, 4], want: [0, 0] },
		{ by: 'equal', total: 5, of: [], want: [] }
	] as const)('$total $by over $of: $want', ({ by, total, of, want }) => {
		expect(allocate({ total, by, strata: strata(...of) })).toEqual(want);
	});

	test.each([
		// Without a minimum: 48, 1, 1. What is left after it goes to who is furthest from her share.
		{ total: 50, least: 10, of: [960, 20, 20], want: [30, 10, 10] },
		{ total: 50, least: 10, of: [960, 20, 4], want: [36, 10, 4] },
		{ total: 12, least: 10, of: [960, 20], want: [10, 10] } // the minimum comes first
	])('$total with at least $least each over $of: $want', ({ total, least, of, want }) => {
		expect(allocate({ total, least, by: 'proportional', strata: strata(...of) })).toEqual(want);
	});

	const inputs: fc.Arbitrary<AllocationInput> = fc.record({
		total: fc.nat(5000),
		strata: fc.array(fc.nat(3000), { maxLength: 12 }).map((it) => strata(...it)),
		by: fc.constantFrom('proportional', 'equal'),
		least: fc.nat(40)
	});

	test('loses no ballot, asks nobody twice and keeps the minimum', () => {
		fc.assert(
			fc.property(inputs, (input) => {
				const sizes = allocate(input);
				const sum = sizes.reduce((a, b) => a + b, 0);
				const least = input.strata.map((it) => Math.min(it.population, input.least ?? 0));
				const all = input.strata.reduce((a, it) => a + it.population, 0);
				const minimum = least.reduce((a, b) => a + b, 0);
				expect(sum).toBe(Math.max(minimum, Math.min(input.total, all)));
				for (const [at, size] of sizes.entries()) {
					expect(size).toBeGreaterThanOrEqual(least[at] ?? 0);
					expect(size).toBeLessThanOrEqual(input.strata[at]?.population ?? 0);
				}
			}),
			{ seed: 20261125 }
		);
	});

	test.each([
		{ total: -1, population: 1, least: 0 },
		{ total: 1.5, population: 1, least: 0 },
		{ total: 1, population: -1, least: 0 },
		{ total: 1, population: 1, least: NaN }
	])(
		'$total of $population, at least $least, is nobody’s input',
		({ total, population, least }) => {
			const input = { total, least, by: 'equal', strata: strata(population) } as const;
			expect(() => allocate(input)).toThrow(RangeError);
		}
	);
});
