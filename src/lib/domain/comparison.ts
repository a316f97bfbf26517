import { logGamma, upperGamma } from './gamma.ts';
import { wilsonInterval, type ConfidenceLevel, type Interval } from './statistics.ts';

/** How many of an agency's answers are satisfied; integers, at least one answer. */
export interface Counted {
	satisfied: number;
	answered: number;
}

/** A difference of two shares: fractions -1..1, never percent. */
export interface Difference extends Interval {
	difference: number;
}

/**
 * How far two shares lie apart, the first less the second.
 *
 * Made of the two Wilson intervals, so that it holds for few answers and for none and all.
 *
 * @throws RangeError on impossible counts
 * @see Newcombe (1998) Stat Med 17:873, method 10
 */
export function newcombeDifference(
	a: Counted,
	b: Counted,
	level: ConfidenceLevel = 0.95
): Difference {
	const [first, second] = [a, b].map(({ satisfied, answered }) => ({
		share: satisfied / answered,
		...wilsonInterval(satisfied, answered, level)
	})) as [Interval & { share: number }, Interval & { share: number }];
	const difference = first.share - second.share;
	return {
		difference,
		low: difference - Math.hypot(first.share - first.low, second.high - second.share),
		high: difference + Math.hypot(first.high - first.share, second.share - second.low)
	};
}

export interface ChiSquare {
	statistic: number;
	/** Degrees of freedom: agencies less one. */
	freedom: number;
	/** How likely so large a statistic is where all are alike; a fraction 0..1. */
	p: number;
	/** Whether every expected count is 5 or more; else p is too rough to be used. */
	isReliable: boolean;
}

/**
 * Whether agencies differ at all in their share satisfied: Pearson's test of independence.
 * @returns undefined where there is nothing to compare: one agency, or nobody (or everybody) satisfied
 * @throws RangeError on impossible counts
 * @see Pearson (1900) Phil. Mag. 50:157; the rule of five: Cochran (1952) Ann. Math. Stat. 23:315
 */
export function chiSquareTest(agencies: readonly Counted[]): ChiSquare | undefined {
	agencies.forEach(requireCounted);
	const answered = agencies.reduce((sum, it) => sum + it.answered, 0);
	const satisfied = agencies.reduce((sum, it) => sum + it.satisfied, 0);
	if (agencies.length < 2 || satisfied === 0 || satisfied === answered) return undefined;
	const share = satisfied / answered;
	const cells = agencies.flatMap((it) => [
		{ found: it.satisfied, expected: it.answered * share },
		{ found: it.answered - it.satisfied, expected: it.answered * (1 - share) }
	]);
	const statistic = cells.reduce(
		(sum, { found, expected }) => sum + (found - expected) ** 2 / expected,
		0
	);
	const freedom = agencies.length - 1;
	return {
		statistic,
		freedom,
		p: upperGamma(freedom / 2, statistic / 2),
		isReliable: cells.every(({ expected }) => expected >= 5)
	};
}

/**
 * How likely two shares lie so far apart where they are the same: exactly, for few answers.
 * @returns a fraction 0..1, two-sided: all tables that are no likelier than the one found
 * @throws RangeError on impossible counts
 * @see Fisher (1934) Statistical Methods for Research Workers, 5th ed., §21.02
 */
export function fisherExact(a: Counted, b: Counted): number {
	[a, b].forEach(requireCounted);
	const satisfied = a.satisfied + b.satisfied;
	const all = logChoose(a.answered + b.answered, satisfied);
	const likelihood = (first: number) =>
		Math.exp(logChoose(a.answered, first) + logChoose(b.answered, satisfied - first) - all);
	const found = likelihood(a.satisfied) * (1 + 1e-7);
	let p = 0;
	for (
		let first = Math.max(0, satisfied - b.answered);
		first <= Math.min(a.answered, satisfied);
		first += 1
	) {
		const here = likelihood(first);
		if (here <= found) p += here;
	}
	return Math.min(1, p);
}

/**
 * p-values of several tests, made larger so that all together err no more often than one would.
 * @param values fractions 0..1 @returns in the same order
 * @see Holm (1979) Scand. J. Stat. 6:65
 */
export function holm(values: readonly number[]): number[] {
	const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
	const adjusted = new Array<number>(values.length).fill(1);
	let largest = 0;
	order.forEach((at, step) => {
		largest = Math.max(largest, Math.min(1, (values.length - step) * (values[at] ?? 0)));
		adjusted[at] = largest;
	});
	return adjusted;
}

/** The p-value of two shares: by chi-square, by Fisher's test where an expected count is under 5. */
export function pairedP(a: Counted, b: Counted): number {
	const test = chiSquareTest([a, b]);
	if (!test) return 1;
	return test.isReliable ? test.p : fisherExact(a, b);
}

function logChoose(n: number, k: number): number {
	return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

function requireCounted({ satisfied, answered }: Counted): void {
	const isWhole = Number.isSafeInteger(satisfied) && Number.isSafeInteger(answered);
	if (!isWhole || answered < 1 || satisfied < 0 || satisfied > answered) {
		throw new RangeError(`${satisfied} of ${answered}`);
	}
}
