import { Z, type ConfidenceLevel } from './confidence.ts';

/** How exact a share is to be, or is; all fractions 0..1. */
export interface Precision {
	/** Half the width of the interval; above 0, under 1. Absent: 0.05. */
	margin?: number;
	level?: ConfidenceLevel;
	/** The share that is expected. Absent: 0.5, with which no other needs more. */
	share?: number;
}

/**
 * Số phiếu theo hướng dẫn của Bộ Nội vụ: N / (1 + N·e²), rounded up.
 *
 * A short cut for a share of one half at about 95 %: it rounds z²/4 = 0.96 up to 1, and so asks for
 * a little more than `cochranSize`.
 *
 * @param population N, those who could be asked; integer, 1 or more
 * @param margin e, a fraction
 * @returns at most the population
 * @throws RangeError for a population or a margin that there cannot be
 * @see Yamane (1967) Statistics, 2nd ed., p. 886; Công văn 1159/BNV-CCHC (2014)
 */
export function yamaneSize(population: number, margin = 0.05): number {
	requirePopulation(population);
	requireFraction('margin', margin);
	return roundUp(population / (1 + population * margin ** 2));
}

/**
 * How many answers a simple random sample needs for a margin, rounded up.
 *
 * Turns `marginOfError` round: fewer answers would give a wider margin.
 *
 * @param population those who could be asked; absent: so many that their number does not matter
 * @returns at most the population
 * @throws RangeError for a population or a precision that there cannot be
 * @see Cochran (1977) Sampling Techniques, 3rd ed., §4.4
 */
export function cochranSize(population?: number, precision: Precision = {}): number {
	const { margin = 0.05, level = 0.95, share = 0.5 } = precision;
	requireFraction('margin', margin);
	requireFraction('share', share);
	const unlimited = (Z[level] ** 2 * share * (1 - share)) / margin ** 2;
	if (population === undefined) return roundUp(unlimited);
	requirePopulation(population);
	return roundUp(unlimited / (1 + (unlimited - 1) / population));
}

/** What stands behind a share; `share` and `level` as in `Precision`. */
export interface Sample {
	/** Answers; more than 0. Effective ones, which need not be whole, where they came in clusters. */
	answers: number;
	/** Those who could be asked, not fewer than answered. Absent: so many that their number does not matter. */
	population?: number;
	share?: number;
	level?: ConfidenceLevel;
}

/**
 * Half the width of the interval of a share in a simple random sample: z·√(p(1−p)/n)·√((N−n)/(N−1)).
 *
 * Holds for random choice alone: who chose to answer has no margin.
 *
 * @returns a fraction; 0 where everybody answered
 * @throws RangeError for a sample that there cannot be
 * @see Cochran (1977) Sampling Techniques, 3rd ed., §3.2
 */
export function marginOfError({ answers, population, share = 0.5, level = 0.95 }: Sample): number {
	if (!(answers > 0)) throw new RangeError(`answers: ${answers}`);
	if (!(share >= 0 && share <= 1)) throw new RangeError(`share: ${share}`);
	const spread = Math.sqrt((share * (1 - share)) / answers);
	return Z[level] * spread * populationCorrection(answers, population);
}

/** √((N−n)/(N−1)); 1 for a population without end. */
function populationCorrection(answers: number, population: number | undefined): number {
	if (population === undefined) return 1;
	requirePopulation(population);
	if (answers > population) throw new RangeError(`${answers} answers of ${population}`);
	return population === 1 ? 0 : Math.sqrt((population - answers) / (population - 1));
}

/**
 * How many times the variance grows because people were asked in clusters (villages, counters).
 * @param clusterSize people asked per cluster, on average; 1 or more
 * @param icc how alike the answers of one cluster are; a fraction, 0 not at all
 * @see Kish (1965) Survey Sampling, §5.4
 */
export function designEffect(clusterSize: number, icc: number): number {
	if (!(clusterSize >= 1)) throw new RangeError(`cluster size: ${clusterSize}`);
	if (!(icc >= 0 && icc <= 1)) throw new RangeError(`icc: ${icc}`);
	return 1 + (clusterSize - 1) * icc;
}

/** As many answers as a simple random sample of the same precision would have; need not be whole. */
export function effectiveSize(answers: number, effect: number): number {
	if (!(answers >= 0)) throw new RangeError(`answers: ${answers}`);
	if (!(effect > 0)) throw new RangeError(`design effect: ${effect}`);
	return answers / effect;
}

/** The twelfth digit is where a double's own error ends: 400 / (1 + 400·0.05²) is 200, not 201. */
function roundUp(size: number): number {
	return Math.ceil(Number(size.toPrecision(12)));
}

function requirePopulation(population: number): void {
	if (!Number.isSafeInteger(population) || population < 1) {
		throw new RangeError(`population: ${population}`);
	}
}

function requireFraction(what: string, value: number): void {
	if (!(value > 0 && value < 1)) throw new RangeError(`${what}: ${value}`);
}
