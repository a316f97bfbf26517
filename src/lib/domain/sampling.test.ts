import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	cochranSize,
	designEffect,
	effectiveSize,
	marginOfError,
	yamaneSize,
	type Sample
} from './sampling.ts';

describe('the number of ballots for 5 points either way', () => {
	test.each([
		// population, by the Ministry's formula, by Cochran's      docs/statistics.md
		[80, 67, 67], // 66.4 by Cochran
		[200, 134, 132], // 131.8
		[714, 257, 250], // 249.99
		[3_250, 357, 344], // 343.6
		[3_419, 359, 346], // 345.4
		[13_000, 389, 374] // 373.2
	])('of %i', (population, yamane, cochran) => {
		expect(yamaneSize(population)).toBe(yamane);
		expect(cochranSize(population)).toBe(cochran);
	});

	test.each([1, 2, 3])('of %i is everybody', (population) => {
		expect(yamaneSize(population)).toBe(population);
		expect(cochranSize(population)).toBe(population);
	});

	test('of more than anybody counted', () => {
		expect(cochranSize()).toBe(385); // 384.15
		expect(cochranSize(undefined, { level: 0.99 })).toBe(664); // 663.49
		expect(cochranSize(undefined, { margin: 0.03, share: 0.9 })).toBe(385); // 384.15
	});

	test('of what divides without remainder is not one more', () => {
		expect(yamaneSize(400)).toBe(200);
	});
});

describe('cochranSize', () => {
	test('is the least number with which the margin holds', () => {
		const populations = fc.integer({ min: 3, max: 10_000_000 });
		const margins = fc.integer({ min: 1, max: 20 }).map((points) => points / 100);
		fc.assert(
			fc.property(populations, margins, (population, margin) => {
				const answers = cochranSize(population, { margin });
				expect(answers).toBeLessThanOrEqual(population);
				expect(marginOfError({ answers, population })).toBeLessThanOrEqual(margin + 1e-9);
				fc.pre(answers > 1);
				const fewer = { answers: answers - 1, population };
				expect(marginOfError(fewer)).toBeGreaterThan(margin - 1e-9);
			})
		);
	});
});

describe('marginOfError', () => {
	test.each<[Sample, number]>([
		// docs/statistics.md: 46 of 50, by the number of files
		[{ answers: 50, share: 0.92, population: 3_250 }, 0.0746],
		[{ answers: 50, share: 0.92, population: 200 }, 0.0653],
		[{ answers: 50, share: 0.92, population: 80 }, 0.0463],
		// the most that 50 of 3,250 can be off
		[{ answers: 50, population: 3_250 }, 0.1375],
		// without end: 1.96 · √(0.25 / 1000)
		[{ answers: 1_000 }, 0.031],
		[{ answers: 80, population: 80 }, 0],
		[{ answers: 1, population: 1 }, 0],
		[{ answers: 10, share: 1 }, 0]
	])('of %j', (sample, margin) => {
		expect(marginOfError(sample)).toBeCloseTo(margin, 4);
	});
});

/** The national survey of 2024: 36,525 people of 1,170 villages in 63 provinces. */
const PROVINCE = 36_525 / 63;
const VILLAGE = 36_525 / 1_170;

describe('people asked in clusters', () => {
	test.each([
		// answers, per cluster, icc, design effect, effective answers, margin at 83 %
		[PROVINCE, VILLAGE, 0.02, 1.6, 361, 0.039],
		[PROVINCE, VILLAGE, 0.05, 2.51, 231, 0.048],
		[PROVINCE, VILLAGE, 0.1, 4.02, 144, 0.061],
		[1_000, 1_000 / 48, 0.05, 1.99, 502, 0.033], // Đắk Nông 2023, 48 villages
		[9_000, 250, 0.05, 13.45, 669, 0.028] // Hà Nội 2024, 36 villages
	])('%i, %d a cluster, icc %d', (answers, perCluster, icc, effect, effective, margin) => {
		const found = designEffect(perCluster, icc);
		expect(found).toBeCloseTo(effect, 2);
		expect(Math.round(effectiveSize(answers, found))).toBe(effective);
		const sample = { answers: effectiveSize(answers, found), share: 0.83 };
		expect(marginOfError(sample)).toBeCloseTo(margin, 3);
	});

	test('are as good as any where they are asked one by one, or nothing is alike', () => {
		expect(designEffect(1, 0.9)).toBe(1);
		expect(designEffect(250, 0)).toBe(1);
	});
});

test.each([
	['nobody to ask', () => yamaneSize(0)],
	['half a person', () => cochranSize(10.5)],
	['no margin', () => yamaneSize(100, 0)],
	['a margin in percent', () => cochranSize(100, { margin: 5 })],
	['a share without doubt', () => cochranSize(100, { share: 1 })],
	['no answers', () => marginOfError({ answers: 0 })],
	['more answers than people', () => marginOfError({ answers: 81, population: 80 })],
	['a share in percent', () => marginOfError({ answers: 50, share: 92 })],
	['less than one a cluster', () => designEffect(0.5, 0.1)],
	['an icc in percent', () => designEffect(31, 5)],
	['no number of answers', () => effectiveSize(NaN, 2)],
	['a design effect of nothing', () => effectiveSize(100, 0)]
])('refuses %s', (_what, work) => {
	expect(work).toThrow(RangeError);
});
