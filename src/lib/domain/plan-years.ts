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
 * A title for a later plan: of the years that it names, those that the plan's days lie in move on.
 * @param by years; negative goes back
 */
export function movedYears(
	title: string,
	{ first, last }: { first: number; last: number },
	by: number
): string {
	return title.replaceAll(YEAR, (it) => {
		const isOfPlan = Number(it) >= first && Number(it) <= last;
		return isOfPlan ? String(Number(it) + by) : it;
	});
}
