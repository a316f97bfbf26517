import { ratingIn } from '#lib/domain/headline.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { Cut, RatingResult } from '#lib/domain/report.ts';
import { classFigures, type ClassFigures } from './class-figures.ts';
import { messages, type Messages } from './index.ts';

/** A rating in a cut: its figures, or in words why there are none. */
export type FiguresOrReason =
	{ figures: ClassFigures; reason?: never } | { figures?: never; reason: string };

interface RatedCut {
	cut: Cut;
	/** Received; absent where the cut is suppressed. */
	ballots?: number;
	/** Of them not yet in the figures. */
	waiting?: number;
}

/** @param question its id @param threshold the fewest ballots with which figures are shown */
export function figuresOrReason(
	{ cut, ballots = 0, waiting = 0 }: RatedCut,
	question: string,
	{ locale, threshold }: { locale: Locale; threshold: number }
): FiguresOrReason {
	const { report, results } = messages(locale);
	if (cut.suppressed || cut.hidden?.includes(question)) {
		const isMoving = !cut.suppressed && cut.isMoving;
		return { reason: isMoving ? results.page.hiddenYet : results.page.hidden(threshold) };
	}
	const rating = ratingIn(cut, question);
	const figures = classFigures(locale, rating, ballots);
	if (figures) return { figures };
	if (ballots === 0) return { reason: report.noBallots };
	return { reason: ballots === waiting ? report.noneSealed : unansweredReason(report, rating) };
}

/** Of a rating with ballots and without a share: nobody answered it, or it concerned nobody. */
export function unansweredReason(
	text: Messages['report'],
	rating: Pick<RatingResult, 'options'> | undefined
): string {
	const concernedNobody = rating?.options.some((it) => it.counts === 'none' && it.count > 0);
	return concernedNobody ? text.notApplicable : text.nobodyAnswered;
}
