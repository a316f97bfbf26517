/** One part of the people who could be asked: an agency, or one of its procedures. */
export interface Stratum {
	id: string;
	/** Integer, 0 or more. */
	population: number;
}

export const ALLOCATIONS = ['proportional', 'equal'] as const;
/** As many as its share of the people; or the same number for each, so that each can be compared. */
export type Allocation = (typeof ALLOCATIONS)[number];

export interface AllocationInput {
	/** Ballots to hand out; integer, 0 or more. */
	total: number;
	strata: readonly Stratum[];
	by: Allocation;
	/** No stratum gets fewer, unless it has fewer people; integer, 0 or more. */
	least?: number;
}

/**
 * Shares a sample out over strata, by largest remainder: whole ballots, none lost. No stratum gets
 * more than it has people, nor fewer than `least`; the minimum comes first, so that where it needs
 * more than `total`, the sum is the minimum's.
 * @returns in the order of the strata
 * @throws RangeError for numbers that are no counts
 * @see Cochran (1977) Sampling Techniques, 3rd ed., §5.5
 */
export function allocate({ total, strata, by, least = 0 }: AllocationInput): number[] {
	for (const count of [total, least, ...strata.map((it) => it.population)]) requireCount(count);
	let sizes = strata.map((it) => Math.min(least, it.population));
	// Who is full drops out and leaves its share to the others; each round fills one or is the last.
	for (let round = 0; round <= strata.length; round += 1) {
		const left = Math.min(total, sumOf(strata.map((it) => it.population))) - sumOf(sizes);
		if (left <= 0) return sizes;
		sizes = addShares(left, strata, sizes, { total, by });
	}
	return sizes;
}

/** One round: hands out what is left, as near as it can be to what each would get of the whole. */
function addShares(
	left: number,
	strata: readonly Stratum[],
	sizes: readonly number[],
	{ total, by }: Pick<AllocationInput, 'total' | 'by'>
): number[] {
	const weights = strata.map((it) => (by === 'equal' ? Math.sign(it.population) : it.population));
	const ideal = weights.map((weight) => (total * weight) / (sumOf(weights) || 1));
	const missing = strata.map((it, at) =>
		(sizes[at] ?? 0) >= it.population ? 0 : Math.max((ideal[at] ?? 0) - (sizes[at] ?? 0), 0)
	);
	const room = strata.map((it, at) => it.population - (sizes[at] ?? 0));
	const wanted = sumOf(missing) > 0 ? missing : room.map((it) => Math.sign(it));
	const parts = largestRemainder(left, wanted);
	return sizes.map((size, at) => size + Math.min(parts[at] ?? 0, room[at] ?? 0));
}

/** Whole parts of `total` in the proportion of `weights`, not all 0; of equal remainders the first. */
function largestRemainder(total: number, weights: readonly number[]): number[] {
	const sum = sumOf(weights);
	const exact = weights.map((weight) => (total * weight) / sum);
	const parts = exact.map((it) => Math.floor(it));
	const byRemainder = exact
		.map((it, at) => ({ at, remainder: it - Math.floor(it) }))
		.sort((a, b) => b.remainder - a.remainder || a.at - b.at);
	for (const { at } of byRemainder.slice(0, total - sumOf(parts))) parts[at] = (parts[at] ?? 0) + 1;
	return parts;
}

function sumOf(numbers: readonly number[]): number {
	return numbers.reduce((sum, it) => sum + it, 0);
}

function requireCount(count: number): void {
	if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`count: ${count}`);
}
