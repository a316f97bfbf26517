import type { Domain } from './questionnaire.ts';
import type { Cut, RatingResult, Report, ReportQuestion } from './report.ts';

/**
 * The rating that speaks for a whole domain: the first that belongs to no factor (the only one of a
 * short form, "nhìn chung" of a long one), else the first.
 * @returns undefined where the domain is not rated
 */
export function headlineOf(
	questions: readonly ReportQuestion[],
	domain: Domain
): ReportQuestion | undefined {
	const rated = questions.filter((it) => it.kind === 'rating' && it.domain === domain);
	return rated.find(({ section }) => section?.factor === undefined) ?? rated[0];
}

export const DOMAINS = ['policy', 'service'] as const satisfies readonly Domain[];

/** The ratings that speak for the domains that the survey asks about. */
export function headlines({
	questions
}: Pick<Report, 'questions'>): { domain: Domain; question: ReportQuestion }[] {
	return DOMAINS.flatMap((domain) => {
		const question = headlineOf(questions, domain);
		return question ? [{ domain, question }] : [];
	});
}

/** A rating's figures in a cut. @returns undefined where the cut is suppressed or has no such rating */
export function ratingIn(cut: Cut, id: string): RatingResult | undefined {
	if (cut.suppressed) return undefined;
	return cut.questions.find((it): it is RatingResult => it.id === id && it.kind === 'rating');
}
