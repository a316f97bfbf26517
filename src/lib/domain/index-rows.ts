import type { Locale } from '#lib/domain/locale.ts';
import type { Domain } from '#lib/domain/questionnaire.ts';
import { indexOfCut } from '#lib/domain/report-index.ts';
import type { Report } from '#lib/domain/report.ts';
import { EQUAL_RULE } from '#lib/domain/satisfaction-index.ts';

interface FactorLine {
	factor: string;
	title: string;
	/** A fraction 0..1; absent where nobody answered. */
	value: number | undefined;
}

export interface IndexRows {
	version: string;
	/** A fraction 0..1; absent where a domain that counts has no answer. */
	value: number | undefined;
	domains: readonly { domain: Domain; value: number | undefined; factors: readonly FactorLine[] }[];
}

/**
 * The index of a report's whole with its factors, the lowest first: where to look.
 * @returns undefined where the cut is hidden, and where no domain falls into factors
 */
export function indexRows({ questions, cut }: Report, locale: Locale): IndexRows | undefined {
	const index = indexOfCut(questions, cut, EQUAL_RULE);
	if (!index) return undefined;
	const titleOf = (domain: Domain, factor: string) =>
		questions.find((it) => it.domain === domain && it.section?.factor === factor)?.section?.title;
	const domains = index.domains.map(({ domain, value, factors }) => ({
		domain,
		value,
		factors: factors
			.flatMap((it) => {
				const title = titleOf(domain, it.factor)?.[locale];
				return title === undefined ? [] : [{ factor: it.factor, title, value: it.value }];
			})
			.sort((a, b) => (a.value ?? 2) - (b.value ?? 2))
	}));
	if (domains.every(({ factors }) => factors.length === 0)) return undefined;
	return { version: index.version, value: index.value, domains };
}
