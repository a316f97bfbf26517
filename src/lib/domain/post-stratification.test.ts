import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { postStratify, type Stratum } from './post-stratification.ts';

const of = (population: number, answered: number, satisfied: number): Stratum => ({
	population,
	answered,
	satisfied
});

describe('postStratify', () => {
	test('of files online and on paper', () => {
		// docs/statistics.md: 714 and 2,540 files, 40 and 10 answers, 38 and 8 satisfied
		const found = postStratify([of(714, 40, 38), of(2_540, 10, 8)]);
		expect(found?.raw).toBe(0.92);
		expect(found?.share).toBeCloseTo(0.8329, 4);
		expect(found?.weights[0]).toBeCloseTo(0.2743, 4);
		expect(found?.weights[1]).toBeCloseTo(3.9029, 4);
		expect(found?.effect).toBeCloseTo(3.107, 3);
		expect(found?.effective).toBeCloseTo(16.1, 1);
		expect(found?.interval.low).toBeCloseTo(0.593, 3);
		expect(found?.interval.high).toBeCloseTo(0.945, 3);
		expect(found).toMatchObject({ isCapped: false, isJoined: false });
	});

	test('of a sample in proportion changes nothing', () => {
		const found = postStratify([of(100, 10, 5), of(200, 20, 18)]);
		expect(found?.share).toBeCloseTo(found?.raw ?? NaN, 12);
		expect(found?.effect).toBeCloseTo(1, 12);
		expect(found?.effective).toBeCloseTo(30, 12);
	});

	test('joins strata with too few answers, one without any among them', () => {
		const found = postStratify([of(500, 0, 0), of(300, 4, 2), of(200, 30, 24), of(100, 20, 20)]);
		expect(found?.isJoined).toBe(true);
		const [none, few, ...rest] = found?.weights ?? [];
		expect(none).toBe(few);
		// 0 and 4 are joined, and with the 20 as they are still under 5
		expect(rest[1]).toBe(few);
		expect(rest[0]).toBeLessThan(1);
	});

	test('caps a weight, and gives what is cut off to the others', () => {
		const strata = [of(9_000, 10, 5), of(1_000, 190, 171)];
		const found = postStratify(strata);
		expect(found?.isCapped).toBe(true);
		expect(found?.weights[0]).toBe(5);
		expect(found?.weights[1]).toBeCloseTo(150 / 190, 12);
		const free = postStratify(strata, { cap: 100 });
		expect(free?.share).toBeCloseTo(0.9 * 0.5 + 0.1 * 0.9, 12);
		expect(found?.effective).toBeGreaterThan(free?.effective ?? NaN);
	});

	test('gives what is cut off to nobody where the others have no population', () => {
		// 26 answers, 5 of them for the whole population: 5.2 each, cut to 5
		const found = postStratify([of(1, 5, 2), of(0, 6, 6), of(0, 15, 0)]);
		expect(found).toMatchObject({ weights: [5, 0, 0], isCapped: true });
		expect(found?.share).toBeCloseTo(2 / 5, 12);
		expect(found?.effective).toBeCloseTo(5, 12);
	});

	test.each([
		['no answer', [of(100, 0, 0)]],
		['no population', [of(0, 10, 5)]],
		['no stratum', []]
	])('has nothing to say of %s', (_what, strata) => {
		expect(postStratify(strata)).toBeUndefined();
	});

	test('refuses a cap that the mean weight is above', () => {
		expect(() => postStratify([of(1, 1, 1)], { cap: 1 })).toThrow(RangeError);
	});

	test('has weights of mean 1 within the cap, and a share among those of the strata', () => {
		const stratum = fc
			.tuple(fc.nat(10_000), fc.nat(50), fc.nat(50))
			.map(([population, answered, satisfied]) =>
				of(population, answered, Math.min(satisfied, answered))
			);
		fc.assert(
			fc.property(fc.array(stratum, { minLength: 1, maxLength: 6 }), (strata) => {
				const found = postStratify(strata);
				fc.pre(found !== undefined);
				const answered = strata.reduce((sum, it) => sum + it.answered, 0);
				const weighted = strata.reduce(
					(sum, it, at) => sum + it.answered * (found.weights[at] ?? 0),
					0
				);
				const hasHeir = found.weights.some((weight) => weight > 0 && weight < 5);
				if (hasHeir) expect(weighted).toBeCloseTo(answered, 6);
				else expect(weighted).toBeLessThanOrEqual(answered);
				expect(Math.max(...found.weights)).toBeLessThanOrEqual(5 + 1e-9);
				expect(found.share).toBeGreaterThanOrEqual(0);
				expect(found.share).toBeLessThanOrEqual(1 + 1e-12);
				expect(found.effect).toBeGreaterThanOrEqual(1 - 1e-9);
				expect(found.interval.low).toBeLessThanOrEqual(found.interval.high);
			})
		);
	});
});
