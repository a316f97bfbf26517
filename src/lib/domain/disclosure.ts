/** Ngưỡng: a cut of fewer ballots than this, but some, shows no figures. */
export const THRESHOLD = 10;

/** Whether so few ballots stand behind a cut that its figures would speak of persons. */
export function isSmall(base: number): boolean {
	return base > 0 && base < THRESHOLD;
}

/**
 * Which parts of a shown whole to hide.
 *
 * Hides every small part. Where the whole less the shown parts would still be small, hides the
 * smallest shown part too (the first of equal ones), so that nothing under the threshold can be had
 * by subtraction. A part of 0 ballots is never hidden: it has no figures.
 *
 * @param bases ballots of each part; integers of 0 or more
 * @param total ballots of the whole; more than the parts together where some part is not listed
 * @returns true where the part is to be hidden, in the order of `bases`
 * @throws RangeError where the parts are more than the whole: a caller's bug
 * @see Hundepool et al. (2012) Statistical Disclosure Control, §4.2–4.3 (primary and secondary suppression)
 */
export function hideSmall(bases: readonly number[], total: number): boolean[] {
	const listed = bases.reduce((sum, base) => sum + base, 0);
	if (listed > total) throw new RangeError(`parts of ${listed} in ${total}`);
	const hidden = bases.map(isSmall);
	const shown = bases.reduce((sum, base, at) => (hidden[at] ? sum : sum + base), 0);
	const partner = isSmall(total - shown) ? smallestShown(bases, hidden) : -1;
	if (partner >= 0) hidden[partner] = true;
	return hidden;
}

/** @returns the place of the smallest part with ballots; -1 where none is shown */
function smallestShown(bases: readonly number[], hidden: readonly boolean[]): number {
	return bases.reduce((best, base, at) => {
		if (base === 0 || hidden[at]) return best;
		return best < 0 || base < (bases[best] ?? Infinity) ? at : best;
	}, -1);
}
