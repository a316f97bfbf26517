import { describe, expect, test } from 'vitest';
import { chiSquareTest, fisherExact, holm, newcombeDifference, pairedP } from './comparison.ts';
import { logGamma, upperGamma } from './gamma.ts';

const of = (satisfied: number, answered: number) => ({ satisfied, answered });

describe('newcombeDifference', () => {
	test.each([
		// Newcombe (1998) Stat Med 17:873, table II, method 10
		[of(56, 70), of(48, 80), 0.0524, 0.3339],
		[of(9, 10), of(3, 10), 0.1705, 0.809],
		[of(6, 7), of(2, 7), 0.0582, 0.8062],
		[of(5, 56), of(0, 29), -0.0381, 0.1926],
		[of(0, 10), of(0, 20), -0.1611, 0.2775],
		[of(10, 10), of(0, 20), 0.6791, 1],
		// docs/statistics.md: twelve points apart, and not told apart
		[of(46, 50), of(40, 50), -0.0193, 0.2591]
	])('%j less %j', (a, b, low, high) => {
		const found = newcombeDifference(a, b);
		expect(found.difference).toBeCloseTo(a.satisfied / a.answered - b.satisfied / b.answered, 12);
		expect(found.low).toBeCloseTo(low, 4);
		expect(found.high).toBeCloseTo(high, 4);
	});

	test('turned round is the same with the other sign', () => {
		const [there, back] = [
			newcombeDifference(of(46, 50), of(40, 50)),
			newcombeDifference(of(40, 50), of(46, 50))
		];
		expect(back.low).toBeCloseTo(-there.high, 12);
		expect(back.high).toBeCloseTo(-there.low, 12);
	});
});

describe('the gamma functions', () => {
	test.each([
		[0.5, Math.log(Math.sqrt(Math.PI))],
		[1, 0],
		[5, Math.log(24)],
		[0.1, 2.252712651734206],
		[101, 363.73937555556347] // ln 100!
	])('ln Γ(%d)', (x, value) => {
		expect(logGamma(x)).toBeCloseTo(value, 10);
	});

	test.each([
		// quantiles of the chi-square distribution: freedom, statistic, p
		[1, 3.841458820694124, 0.05],
		[1, 6.634896601021213, 0.01],
		[2, 5.991464547107979, 0.05],
		[10, 18.307038053275146, 0.05],
		[100, 124.34211340400407, 0.05],
		[10, 3.940299136118789, 0.95]
	])('chi-square of %i degrees, %d', (freedom, statistic, p) => {
		expect(upperGamma(freedom / 2, statistic / 2)).toBeCloseTo(p, 9);
	});

	test('of nothing is all', () => {
		expect(upperGamma(3, 0)).toBe(1);
		expect(upperGamma(3, 1_000)).toBeCloseTo(0, 12);
	});

	test.each([() => logGamma(0), () => upperGamma(0, 1), () => upperGamma(1, -1)])(
		'refuse %s',
		(work) => {
			expect(work).toThrow(RangeError);
		}
	);
});

describe('chiSquareTest', () => {
	test('of 46 and 40 of 50 does not tell them apart', () => {
		const found = chiSquareTest([of(46, 50), of(40, 50)]);
		expect(found?.statistic).toBeCloseTo(1.7291 ** 2, 2); // z = 1.73
		expect(found?.p).toBeCloseTo(0.0838, 4);
		expect(found).toMatchObject({ freedom: 1, isReliable: true });
	});

	test('of three is by two degrees of freedom', () => {
		// By hand: 60 of 100 in each would be expected; 10²/60·2 + 10²/40·2
		const found = chiSquareTest([of(50, 100), of(60, 100), of(70, 100)]);
		expect(found?.statistic).toBeCloseTo(200 / 60 + 200 / 40, 10);
		expect(found?.freedom).toBe(2);
		expect(found?.p).toBeCloseTo(Math.exp(-(200 / 60 + 200 / 40) / 2), 10);
	});

	test('says when it is too rough', () => {
		expect(chiSquareTest([of(9, 10), of(10, 10)])?.isReliable).toBe(false);
	});

	test.each([
		['one agency', [of(46, 50)]],
		['everybody satisfied', [of(50, 50), of(10, 10)]],
		['nobody satisfied', [of(0, 50), of(0, 10)]],
		['no agency', []]
	])('has nothing to compare with %s', (_what, agencies) => {
		expect(chiSquareTest(agencies)).toBeUndefined();
	});

	test.each([of(3, 2), of(0, 0), of(0.5, 2)])('refuses %j', (agency) => {
		expect(() => chiSquareTest([agency, of(1, 2)])).toThrow(RangeError);
	});
});

describe('fisherExact', () => {
	test.each([
		[of(3, 4), of(1, 4), 0.485714], // the lady tasting tea: 34/70
		[of(1, 10), of(11, 14), 0.002759],
		[of(0, 5), of(5, 5), 0.007937], // 2/252
		[of(5, 10), of(5, 10), 1],
		[of(0, 10), of(0, 10), 1]
	])('%j and %j', (a, b, p) => {
		expect(fisherExact(a, b)).toBeCloseTo(p, 6);
		expect(fisherExact(b, a)).toBeCloseTo(p, 6);
	});

	test('stands in where chi-square is too rough', () => {
		expect(pairedP(of(3, 4), of(1, 4))).toBeCloseTo(0.485714, 6);
		expect(pairedP(of(46, 50), of(40, 50))).toBeCloseTo(0.0838, 4);
		expect(pairedP(of(9, 9), of(8, 8))).toBe(1);
	});
});

describe('holm', () => {
	test.each([
		// R: p.adjust(c(.01, .04, .03, .005), "holm")
		[
			[0.01, 0.04, 0.03, 0.005],
			[0.03, 0.06, 0.06, 0.02]
		],
		[
			[0.5, 0.6],
			[1, 1]
		],
		[[0.02], [0.02]],
		[[], []]
	])('of %j', (values, adjusted) => {
		const found = holm(values);
		expect(found).toHaveLength(adjusted.length);
		found.forEach((p, at) => expect(p).toBeCloseTo(adjusted[at] ?? NaN, 12));
		expect(found.every((p) => p <= 1)).toBe(true);
	});
});
