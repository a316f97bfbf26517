import type { LocalText } from '#lib/domain/locale.ts';
import { ratingIn } from '#lib/domain/headline.ts';
import { monthsOf, type Period } from '#lib/domain/period.ts';
import type { RatingResult, Report, ReportSection } from '#lib/domain/report.ts';
import {
	isBrokenBetween,
	questionMovement,
	type CodedSuccession,
	type Movement
} from './movement.ts';

/** What one side of a comparison is about. */
export interface Side {
	/** Id of the survey. */
	survey: string;
	/** ISO day on which it began. */
	began: string;
	/** Code; absent: all agencies that the reader may see. */
	agency?: string;
	/** Absent: all of its time. */
	period?: Period;
}

/** A question on both sides; the difference is the first less the second. */
export interface ComparedQuestion {
	id: string;
	text: LocalText;
	section?: ReportSection;
	/** Absent where it is not asked there, or hidden. */
	first?: RatingResult;
	second?: RatingResult;
	movement: Movement;
}

/**
 * Why two sides have no difference: they have ballots in common (an interval of the difference takes
 * them for two samples), or an agency was merged or split between them.
 */
export type Incomparable = 'overlap' | 'merger';

/** @returns undefined where the two may be compared */
export function incomparable(
	first: Side,
	second: Side,
	successions: readonly CodedSuccession[]
): Incomparable | undefined {
	if (first.survey === second.survey) return overlap(first, second) ? 'overlap' : undefined;
	const [from = '', until = ''] = [first.began, second.began].sort();
	const codes = [first.agency, second.agency];
	const isBroken = successions.some((it) =>
		codes.some((code) => isBrokenBetween(code ?? it.successor, [it], { from, until }))
	);
	return isBroken ? 'merger' : undefined;
}

function overlap(first: Side, second: Side): boolean {
	const isApart =
		first.agency !== undefined && second.agency !== undefined && first.agency !== second.agency;
	return !isApart && haveCommonMonths(first.period, second.period);
}

function haveCommonMonths(first: Period | undefined, second: Period | undefined): boolean {
	if (first === undefined || second === undefined) return true;
	const [a, b] = [monthsOf(first), monthsOf(second)];
	return a.first <= b.last && b.first <= a.last;
}

/** Every rating of the first side beside the same one of the second. */
export function sideBySide(
	first: Report,
	second: Report,
	why: Incomparable | undefined
): ComparedQuestion[] {
	return first.questions
		.filter(({ kind }) => kind === 'rating')
		.map(({ id, text, section }) => {
			const [one, other] = [ratingIn(first.cut, id), ratingIn(second.cut, id)];
			return {
				id,
				text,
				...(section && { section }),
				...(one && { first: one }),
				...(other && { second: other }),
				movement: movementOfSides(first, second, id, why)
			};
		});
}

function movementOfSides(
	first: Report,
	second: Report,
	id: string,
	why: Incomparable | undefined
): Movement {
	if (why === 'merger') return { kind: 'broken', why };
	return why === 'overlap' ? { kind: 'none' } : questionMovement(first.cut, second.cut, id);
}
