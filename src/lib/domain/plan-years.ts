import type { PlanContent } from './plan.ts';

/** A year as titles name it; a longer number is none. */
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/** The years that a title names, in its order. */
export function yearsIn(title: string): number[] {
	return [...title.matchAll(YEAR)].map(([it]) => Number(it));
}

/** The years that a plan's days lie in, from the first to the last. */
export function yearsOf({
	period,
	collection,
	deadlines
}: Pick<PlanContent, 'period' | 'collection' | 'deadlines'>): { first: number; last: number } {
	const days = [period, collection].flatMap((it) => [it.start, it.end]);
	const years = [...days, deadlines.agencies, deadlines.department].map((it) =>
		Number(it.slice(0, 4))
	);
	return { first: Math.min(...years), last: Math.max(...years) };
}

/**
 * Whether the English title names a year that is not the plan's, as in a copy that was renamed in
 * Vietnamese alone: none of those that the Vietnamese title names, or, where that names none, none
 * that its days lie in. Where a day is none, which is told apart, only the title counts.
 */
export function namesOtherYear(
	words: Pick<PlanContent, 'title' | 'titleEn' | 'period' | 'collection' | 'deadlines'>
): boolean {
	const named = yearsIn(words.title);
	const { first, last } = yearsOf(words);
	const isKnown = (year: number) =>
		named.length > 0 ? named.includes(year) : !(year < first || year > last);
	return !yearsIn(words.titleEn).every(isKnown);
}

/** A year, or two of them as the ends of a time; not the year of a day or of a document: `5/3/2025`, `30/2020/NĐ-CP`. */
const YEARS = /(?<![\d/])((?:19|20)\d{2})(?:(\s?[-–]\s?)((?:19|20)\d{2}))?(?![\d/])/g;

/**
 * Words for a later plan: of the years that they name, those that the plan's days lie in move on. A
 * time that began before the plan, such as 2021–2025, is another one's and stays.
 * @param by years; negative goes back
 */
export function movedYears(
	words: string,
	{ first, last }: { first: number; last: number },
	by: number
): string {
	const isOfPlan = (year: string) => Number(year) >= first && Number(year) <= last;
	const moved = (year: string) => String(Number(year) + by);
	return words.replaceAll(YEARS, (all, from: string, dash?: string, to?: string) => {
		if (!isOfPlan(from)) return all;
		if (dash === undefined || to === undefined) return moved(from);
		return isOfPlan(to) ? `${moved(from)}${dash}${moved(to)}` : all;
	});
}
