import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hideSmall, isSmall, THRESHOLD } from './disclosure.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('hideSmall', () => {
	test.each<[string, number[], number, boolean[]]>([
		['nothing where all are large', [10, 50], 60, [false, false]],
		['the small one and the smallest other', [5, 12, 40], 57, [true, true, false]],
		['two small ones that are large together', [5, 5, 40], 50, [true, true, false]],
		[
			'two small ones that are small together, and one more',
			[2, 3, 40, 30],
			75,
			[true, true, false, true]
		],
		['no part without ballots', [0, 10, 20], 30, [false, false, false]],
		['the first of equal partners', [5, 40, 40], 85, [true, true, false]],
		['a partner where the part that is not listed is small', [20, 30], 54, [true, false]],
		['all there is', [3], 3, [true]],
		['nothing of nothing', [], 0, []]
	])('hides %s', (_what, bases, total, hidden) => {
		expect(hideSmall(bases, total)).toEqual(hidden);
	});

	test('refuses parts that are more than the whole', () => {
		expect(() => hideSmall([10, 20], 29)).toThrow(RangeError);
	});

	test('from the whole and what is shown nothing under the threshold can be had', () => {
		const parts = fc.array(fc.oneof(fc.nat(12), fc.nat(200)), { maxLength: 15 });
		fc.assert(
			fc.property(parts, fc.nat(15), (bases, unlisted) => {
				const total = sum(bases) + unlisted;
				const hidden = hideSmall(bases, total);
				const shown = bases.filter((_base, at) => !hidden[at]);
				expect(shown.filter(isSmall)).toEqual([]);
				// A whole under the threshold is itself hidden, and with it all that could be subtracted.
				const rest = total - sum(shown);
				if (total >= THRESHOLD) expect(isSmall(rest)).toBe(false);
				// One hidden part alone is a part that could be had.
				const alone = unlisted === 0 && hidden.filter(Boolean).length === 1;
				if (total >= THRESHOLD) expect(alone).toBe(false);
			})
		);
	});

	test('hides at most one part that is not small', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(60), { maxLength: 15 }), (bases) => {
				const hidden = hideSmall(bases, sum(bases));
				const partners = bases.filter((base, at) => hidden[at] && !isSmall(base));
				expect(partners.length).toBeLessThanOrEqual(1);
				expect(partners).not.toContain(0);
			})
		);
	});
});
