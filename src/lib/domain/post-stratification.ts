import { effectiveSize } from './sampling.ts';
import { shareInterval, type Interval } from './statistics.ts';

/** A part of the population (lớp), such as files sent online. */
export interface Stratum {
	/** People or files; 0 or more. */
	population: number;
	answered: number;
	satisfied: number;
}

export interface Weighting {
	/** No weight is larger; above 1. Absent: 5. */
	cap?: number;
	/** Strata with fewer answers are joined with the next smallest. Absent: 5. */
	least?: number;
}

export interface WeightedShare {
	/** Fractions 0..1; the raw one is always shown beside the weighted. */
	share: number;
	raw: number;
	/**
	 * Of each stratum's answers; those of joined strata are the same. On average 1, and less only
	 * where all others have no population, so that nobody can take what was cut off at the cap.
	 */
	weights: readonly number[];
	/** Whether a weight would have been above the cap. */
	isCapped: boolean;
	/** Whether some strata had too few answers of their own. */
	isJoined: boolean;
	/** How many times the weights make the variance larger. @see Kish (1965) */
	effect: number;
	/** Answers less what the weights cost; need not be whole. */
	effective: number;
	/** 95 %, by Wilson's formula on the effective answers. */
	interval: Interval;
}

/**
 * A share as if every stratum had answered in proportion to its population.
 *
 * Corrects for who answered more often, never for who within a stratum did.
 *
 * @returns undefined where nobody answered, or there is no population
 * @see Holt, Smith (1979) J. R. Stat. Soc. A 142:33; Kish (1992) J. Official Stat. 8:183
 */
export function postStratify(
	strata: readonly Stratum[],
	{ cap = 5, least = 5 }: Weighting = {}
): WeightedShare | undefined {
	const answered = total(strata, 'answered');
	if (answered === 0 || total(strata, 'population') === 0) return undefined;
	const groups = joinedStrata(strata, least);
	const wanted = groupWeights(strata, groups);
	const capped = cappedWeights(
		wanted,
		groups.map((group) => answeredIn(strata, group)),
		cap
	);
	const weights = strata.map((_stratum, at) => {
		return capped[groups.findIndex((group) => group.includes(at))] ?? 0;
	});
	const sum = (of: (weight: number, stratum: Stratum) => number) =>
		strata.reduce((all, stratum, at) => all + of(weights[at] ?? 0, stratum), 0);
	const weighted = sum((weight, it) => weight * it.answered);
	const share = Math.min(1, sum((weight, it) => weight * it.satisfied) / weighted);
	const effect = (answered * sum((weight, it) => weight ** 2 * it.answered)) / weighted ** 2;
	const effective = effectiveSize(answered, effect);
	return {
		share,
		raw: total(strata, 'satisfied') / answered,
		weights,
		isCapped: wanted.some((weight) => weight > cap),
		isJoined: groups.length < strata.length,
		effect,
		effective,
		interval: shareInterval(share, effective)
	};
}

function total(strata: readonly Stratum[], field: keyof Stratum): number {
	return strata.reduce((sum, stratum) => sum + stratum[field], 0);
}

function answeredIn(strata: readonly Stratum[], group: readonly number[]): number {
	return group.reduce((sum, at) => sum + (strata[at]?.answered ?? 0), 0);
}

/** Places of strata, joined until each group has enough answers; always the two smallest. */
function joinedStrata(strata: readonly Stratum[], least: number): number[][] {
	let groups = strata.map((_stratum, at) => [at]);
	for (;;) {
		const [first, second, ...rest] = groups.toSorted(
			(a, b) => answeredIn(strata, a) - answeredIn(strata, b) || (a[0] ?? 0) - (b[0] ?? 0)
		);
		if (!first || !second || answeredIn(strata, first) >= least) return groups;
		groups = [[...first, ...second].toSorted((a, b) => a - b), ...rest];
	}
}

/** (N_h / N) / (n_h / n). */
function groupWeights(strata: readonly Stratum[], groups: readonly number[][]): number[] {
	const [population, answered] = [total(strata, 'population'), total(strata, 'answered')];
	return groups.map((group) => {
		const own = group.reduce((sum, at) => sum + (strata[at]?.population ?? 0), 0);
		return own / population / (answeredIn(strata, group) / answered);
	});
}

/**
 * What is cut off the largest weights goes to the others in proportion, so that the mean stays 1;
 * where all others weigh nothing it goes to nobody.
 */
function cappedWeights(
	wanted: readonly number[],
	answers: readonly number[],
	cap: number
): number[] {
	if (!(cap > 1)) throw new RangeError(`cap: ${cap}`);
	const all = answers.reduce((sum, it) => sum + it, 0);
	let weights = [...wanted];
	for (let round = 0; round < wanted.length && weights.some((it) => it > cap + 1e-12); round += 1) {
		weights = weights.map((weight) => Math.min(weight, cap));
		const fixed = sumWhere(weights, answers, (weight) => weight === cap);
		const free = sumWhere(weights, answers, (weight) => weight < cap);
		if (free === 0) break;
		weights = weights.map((weight) => (weight === cap ? cap : (weight * (all - fixed)) / free));
	}
	return weights;
}

function sumWhere(
	weights: readonly number[],
	answers: readonly number[],
	isMeant: (weight: number) => boolean
): number {
	return weights.reduce(
		(sum, weight, at) => sum + (isMeant(weight) ? weight * (answers[at] ?? 0) : 0),
		0
	);
}
