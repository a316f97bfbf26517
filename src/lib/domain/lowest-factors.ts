import type { IndexRows } from './index-rows.ts';
import type { Domain } from './questionnaire.ts';

/** The factor of a domain that is lowest. */
export interface LowestFactor {
	domain: Domain;
	factor: string;
	title: string;
	/** A fraction 0..1. */
	value: number;
}

/** One a domain with two or more factors that were answered: of one alone nothing is the lowest. */
export function lowestFactors({ domains }: IndexRows): LowestFactor[] {
	return domains.flatMap(({ domain, factors }) => {
		const known = factors.flatMap(({ factor, title, value }) =>
			value === undefined ? [] : [{ domain, factor, title, value }]
		);
		const [first, ...others] = known.toSorted((a, b) => a.value - b.value);
		return first && others.length > 0 ? [first] : [];
	});
}
