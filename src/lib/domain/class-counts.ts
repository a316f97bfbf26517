import type { Scale } from './questionnaire.ts';

/** Ballots by what their answer counts as. */
export interface ClassCounts {
	/** Of the three classes together: without those whom the question did not concern. */
	answered: number;
	satisfied: number;
	dissatisfied: number;
	other: number;
}

/** @param counts ballots per option of the scale, in its order */
export function classCounts({ options }: Scale, counts: readonly number[]): ClassCounts {
	const sums = { satisfied: 0, dissatisfied: 0, other: 0, none: 0 };
	options.forEach((option, at) => {
		sums[option.counts] += counts[at] ?? 0;
	});
	const { satisfied, dissatisfied, other } = sums;
	return { answered: satisfied + dissatisfied + other, satisfied, dissatisfied, other };
}
