/** How many decimals a percentage is shown with. */
export type PercentDecimals = 0 | 1 | 2;

/**
 * Percentages that sum to exactly 100: largest remainder (Hare–Niemeyer), in integer arithmetic.
 *
 * What is missing to 100 goes one unit each to the largest remainders; of equal ones to the larger
 * count, then to the earlier one. A count of 0 stays 0.
 *
 * @param counts integers of 0 or more, not all 0
 * @returns one integer a count, in units of 10^-decimals percent: 9200 is 92.00 at two decimals
 * @throws RangeError where there is nothing to share, or a count is none
 * @see Balinski, Young (2001) Fair Representation, 2nd ed., ch. 3 (Hamilton's method)
 */
export function percentParts(counts: readonly number[], decimals: PercentDecimals): number[] {
	if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0)) {
		throw new RangeError(`counts: ${counts.join(', ')}`);
	}
	const total = counts.reduce((sum, count) => sum + BigInt(count), 0n);
	if (total === 0n) throw new RangeError('no part of nothing');
	const whole = 100n * 10n ** BigInt(decimals);
	const scaled = counts.map((count) => BigInt(count) * whole);
	const parts = scaled.map((part) => Number(part / total));
	const missing = Number(whole) - parts.reduce((sum, part) => sum + part, 0);
	const order = byRemainder(
		scaled.map((part) => part % total),
		counts
	);
	for (const at of order.slice(0, missing)) parts[at] = (parts[at] ?? 0) + 1;
	return parts;
}

/**
 * One fraction as percent, rounded once from its raw value, halves up.
 *
 * The twelfth digit is where a double's own error ends: without that step 57/200 would be 28 %.
 *
 * @param share a fraction 0..1
 * @returns an integer in units of 10^-decimals percent: 812 is 81.2 at one decimal
 */
export function roundShare(share: number, decimals: PercentDecimals): number {
	return Math.round(Number((share * 100 * 10 ** decimals).toPrecision(12)));
}

/** The places of the counts, the one that is next to get a unit first. */
function byRemainder(remainders: readonly bigint[], counts: readonly number[]): number[] {
	return [...counts.keys()].sort((a, b) => {
		const [left = 0n, right = 0n] = [remainders[a], remainders[b]];
		if (left !== right) return left > right ? -1 : 1;
		return (counts[b] ?? 0) - (counts[a] ?? 0) || a - b;
	});
}
