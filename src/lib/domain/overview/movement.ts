import type { SuccessionKind } from '#lib/domain/catalogue/succession.ts';
import { newcombeDifference, type Counted, type Difference } from '#lib/domain/comparison.ts';
import { ratingIn } from '#lib/domain/headline.ts';
import type { Cut } from '#lib/domain/report.ts';

/** Why two figures of one agency do not belong in one line (chuỗi bị gián đoạn). */
export type Break = 'merger' | 'question';

/**
 * How far a share lies from another, the later less the earlier: `apart` tells whether the 95 %
 * interval of the difference leaves 0 out; else the two are alike (tương đương nhau).
 */
export type Movement =
	| { kind: 'none' }
	| { kind: 'hidden' }
	| { kind: 'broken'; why: Break }
	| (Difference & { kind: 'moved'; apart: 'up' | 'down' | 'alike' });

/** @see newcombeDifference */
export function movementOf(later: Counted | undefined, earlier: Counted | undefined): Movement {
	if (!later || !earlier || later.answered === 0 || earlier.answered === 0) return { kind: 'none' };
	const found = newcombeDifference(later, earlier);
	const apart = found.low > 0 ? 'up' : found.high < 0 ? 'down' : 'alike';
	return { kind: 'moved', ...found, apart };
}

/** The two shares of one question. Where its answers count in another way they are not comparable. */
export function questionMovement(later: Cut, earlier: Cut, question: string): Movement {
	if (later.suppressed || earlier.suppressed) return { kind: 'hidden' };
	const [now, before] = [ratingIn(later, question), ratingIn(earlier, question)];
	if (!now || !before) return { kind: 'none' };
	if (now.mapping.vi !== before.mapping.vi) return { kind: 'broken', why: 'question' };
	return movementOf(countedIn(later, question), countedIn(earlier, question));
}

/** How many are satisfied in a cut. @returns undefined where the cut is hidden or nobody answered */
export function countedIn(cut: Cut, question: string): Counted | undefined {
	const rating = ratingIn(cut, question);
	if (!rating?.satisfied) return undefined;
	return { satisfied: rating.satisfied.count, answered: rating.answered };
}

/** An agency that became another: codes as reports have them, the day as ISO. */
export interface CodedSuccession {
	predecessor: string;
	successor: string;
	kind: SuccessionKind;
	date: string;
}

/**
 * Whether an agency took over from others, or gave work away, between two surveys. A new name alone
 * breaks nothing.
 * @param from and `until`: ISO days, the first exclusive, the last inclusive
 */
export function isBrokenBetween(
	code: string,
	successions: readonly CodedSuccession[],
	{ from, until }: { from: string; until: string }
): boolean {
	return successions.some(
		({ predecessor, successor, kind, date }) =>
			kind !== 'rename' &&
			(predecessor === code || successor === code) &&
			date > from &&
			date <= until
	);
}
