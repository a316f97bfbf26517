import type { Assurance } from './channel.ts';
import { chiSquareTest, holm, pairedP, type Counted } from './comparison.ts';

/** Fewer answers than this, and an agency has no rank. */
export const LEAST_RANKED = 30;

/** Nguồn phiếu xếp hạng: by which ballots the agencies are ranked. */
export interface Ranking {
	/** As the plan says. */
	sources: readonly Assurance[];
	/**
	 * Which of the shown ballots are of these sources. Of `none` nobody is ranked; nor where the figures
	 * are `filtered`, and some of what is left is of other sources: sources are parts of the whole only.
	 */
	of: 'all' | 'part' | 'none' | 'filtered';
	/** Whether of some agency it is hidden which few of its ballots rank not: see `Ranked`. */
	isUnsure?: boolean;
}

/** An agency's answers. */
export interface Ranked extends Counted {
	/** So many of these at most do not rank, and nobody may learn which; absent: all of them rank. */
	unsure?: number;
}

/** Above this a difference may be chance. */
const SIGNIFICANT = 0.05;

/**
 * Thứ hạng: `rank` by the share, from 1, equal shares alike; the true one may be any from `best` to
 * `worst`. `equal`: of all that are ranked none can be told apart.
 */
export type Rank =
	| { kind: 'too-few' }
	| { kind: 'equal' }
	| { kind: 'ranked'; rank: number; best: number; worst: number };

/**
 * Ranks as far as the answers tell the agencies apart.
 *
 * Only agencies of one comparison group belong together. Two are told apart where their difference
 * would be found by chance in fewer than 5 of 100 surveys, all pairs taken together (Holm). The best
 * rank is one after all that are surely above, the worst before all that are surely below.
 *
 * Where some answers are `unsure`, what is said holds whatever these few were: two are told apart only
 * if they are with all of the higher one's satisfied among them, and none of the lower one's. Counts that
 * are shown go in and nothing else, so that a rank gives no hidden answer away.
 *
 * @param agencies `answered` 0 or more
 * @returns in the same order
 */
export function rankAgencies(agencies: readonly Ranked[]): Rank[] {
	const ranked = agencies.filter(isRanked);
	const apart = pairsApart(ranked);
	const ranks = ranked.map((agency, at): Rank => {
		if (apart.every((row) => row.every((it) => !it))) return { kind: 'equal' };
		const above = ranked.filter((other) => shareOf(other) > shareOf(agency)).length;
		const surely = (isThere: (other: Ranked) => boolean) =>
			ranked.filter((other, with_) => apart[at]?.[with_] && isThere(other)).length;
		return {
			kind: 'ranked',
			rank: above + 1,
			best: surely((other) => shareOf(other) > shareOf(agency)) + 1,
			worst: ranked.length - surely((other) => shareOf(other) < shareOf(agency))
		};
	});
	let next = 0;
	return agencies.map(
		(agency) => (isRanked(agency) ? ranks[next++] : undefined) ?? { kind: 'too-few' }
	);
}

function isRanked({ answered, unsure = 0 }: Ranked): boolean {
	return answered - unsure >= LEAST_RANKED;
}

/** How likely chance sets two so far apart, whatever is unsure; 1 where that decides which is above. */
function surelyP(a: Ranked, b: Ranked): number {
	const [above, below] = shareOf(a) < shareOf(b) ? [b, a] : [a, b];
	const [low, high] = [lowest(above), highest(below)];
	return shareOf(low) < shareOf(high) ? 1 : pairedP(low, high);
}

function lowest({ satisfied, answered, unsure = 0 }: Ranked): Counted {
	const out = Math.min(unsure, satisfied);
	return { satisfied: satisfied - out, answered: answered - out };
}

function highest({ satisfied, answered, unsure = 0 }: Ranked): Counted {
	return { satisfied, answered: answered - Math.min(unsure, answered - satisfied) };
}

function shareOf({ satisfied, answered }: Counted): number {
	return satisfied / answered;
}

/** Which pairs are told apart; none where the agencies do not differ at all. */
function pairsApart(ranked: readonly Ranked[]): boolean[][] {
	const apart = ranked.map(() => ranked.map(() => false));
	const test = chiSquareTest(ranked);
	if (!test || (test.isReliable && test.p >= SIGNIFICANT)) return apart;
	const pairs = ranked.flatMap((a, first) =>
		ranked
			.slice(first + 1)
			.map((b, offset) => ({ first, second: first + 1 + offset, p: surelyP(a, b) }))
	);
	const adjusted = holm(pairs.map(({ p }) => p));
	pairs.forEach(({ first, second }, at) => {
		if ((adjusted[at] ?? 1) >= SIGNIFICANT) return;
		const [row, column] = [apart[first], apart[second]];
		if (row) row[second] = true;
		if (column) column[first] = true;
	});
	return apart;
}
