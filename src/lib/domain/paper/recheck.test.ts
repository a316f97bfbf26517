import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawRechecked, parseRecheck, recheckedCount } from './recheck.ts';

describe('papers that are typed again', () => {
	test.each([
		[50, 'all', 50],
		[50, 20, 10],
		[51, 20, 11], // rounded up
		[3, 20, 1]
	] as const)('of %i papers, %s: %i', (papers, recheck, count) => {
		expect(recheckedCount(papers, recheck)).toBe(count);
	});

	test.each([
		['all', 'all'],
		['20', 20],
		['5', 5],
		['99', 99],
		['4', undefined],
		['0', undefined],
		['100', undefined],
		['2.5', undefined],
		['', undefined]
	])('"%s" is %s', (text, recheck) => {
		expect(parseRecheck(text)).toBe(recheck);
	});

	test('are drawn once each, as many as wanted, in order', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 120 }),
				fc.integer({ min: 5, max: 99 }),
				fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
				(papers, percent, chance) => {
					const randomInt = (below: number) => Math.floor((chance.next().value ?? 0) * below);
					const drawn = drawRechecked(papers, percent, randomInt);
					expect(drawn.length).toBe(recheckedCount(papers, percent));
					expect(new Set(drawn).size).toBe(drawn.length);
					expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
					expect(drawn.every((it) => it >= 1 && it <= papers)).toBe(true);
				}
			),
			{ seed: 20261125, numRuns: 200 }
		);
	});

	test('each paper is drawn as often as any other', () => {
		let state = 42;
		const randomInt = (below: number) => {
			state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
			return Math.floor((state / 2 ** 32) * below);
		};
		const times = new Map<number, number>();
		for (let round = 0; round < 2_000; round++) {
			for (const it of drawRechecked(10, 20, randomInt)) times.set(it, (times.get(it) ?? 0) + 1);
		}
		for (let paper = 1; paper <= 10; paper++) {
			expect(Math.abs((times.get(paper) ?? 0) - 400)).toBeLessThan(80); // four standard deviations
		}
	});
});
