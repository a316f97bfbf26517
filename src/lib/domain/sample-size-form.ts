import type { Entries } from './parse-ballot.ts';
import { parseCount } from './plan-targets-form.ts';
import { cochranSize, marginOfError, yamaneSize } from './sampling.ts';

/** What the helper was asked, as typed, and what it answers. */
export interface SampleSize {
	typed: { population: string; margin: string; budget: string };
	/** From a margin to a number; absent where not asked. */
	size?: { population: number; margin: number; yamane: number; cochran: number };
	/** From a number to the margin that it gives; absent where not asked. */
	margin?: { population: number; budget: number; margin: number };
	faults: ('population' | 'margin' | 'budget')[];
}

/**
 * The helper in both directions. Margins are typed in percentage points and are fractions here.
 * @param population that the plan counts so far; 0 for none
 */
export function sampleSizes(entries: Entries, population: number): SampleSize {
	const given = (name: string) => entries[name]?.[0]?.trim() ?? '';
	const typed = {
		population: given('N') || (population > 0 ? String(population) : ''),
		margin: given('e') || '5',
		budget: given('n')
	};
	const isAsked = entries['N'] !== undefined;
	if (!isAsked) return { typed, faults: [] };
	const people = parseCount(typed.population) ?? NaN;
	if (!(people >= 1)) return { typed, faults: ['population'] };
	return {
		typed,
		...sizeOf(people, typed.margin),
		...marginOf(people, typed.budget),
		faults: [
			...(isMargin(pointsOf(typed.margin)) ? [] : (['margin'] as const)),
			...(typed.budget === '' || isBudget(parseCount(typed.budget), people)
				? []
				: (['budget'] as const))
		]
	};
}

function sizeOf(population: number, typed: string): Pick<SampleSize, 'size'> {
	const margin = pointsOf(typed);
	if (!isMargin(margin)) return {};
	const yamane = yamaneSize(population, margin);
	return { size: { population, margin, yamane, cochran: cochranSize(population, { margin }) } };
}

function marginOf(population: number, typed: string): Pick<SampleSize, 'margin'> {
	const budget = parseCount(typed);
	if (!isBudget(budget, population)) return {};
	return { margin: { population, budget, margin: marginOfError({ answers: budget, population }) } };
}

/** `5` or `2,5` percentage points, as a fraction. */
function pointsOf(text: string): number {
	return /^\d{1,2}([.,]\d{1,3})?$/.test(text) ? Number(text.replace(',', '.')) / 100 : NaN;
}

function isMargin(margin: number): boolean {
	return margin > 0 && margin < 1;
}

function isBudget(budget: number | undefined, population: number): budget is number {
	return budget !== undefined && budget >= 1 && budget <= population;
}
