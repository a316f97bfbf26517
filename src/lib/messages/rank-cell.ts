import type { Locale } from '#lib/domain/locale.ts';
import type { AgencyResult, Report } from '#lib/domain/report.ts';
import { figuresOrReason } from './figures-or-reason.ts';
import { messages } from './index.ts';
import { rankWords } from './movement-words.ts';

/** A rank in a table of figures of all ballots. */
export interface RankCell {
	words: string;
	/** The figures that rank, where these are a part of what the line shows. */
	basis?: string;
}

/** @returns undefined where nobody is ranked */
export function rankCell(
	{ ranked, ranks }: AgencyResult,
	question: string,
	{ locale, method }: { locale: Locale; method: Report['method'] }
): RankCell | undefined {
	if (!ranks) return undefined;
	const { overview, report } = messages(locale);
	const text = report.ranking;
	// Of fewer than ten ballots that rank nothing is said but that they are too few.
	const isTooFew = !ranks[question] && ranked?.cut.suppressed;
	const words = isTooFew ? overview.ranks['too-few'] : rankWords(locale, ranks[question]);
	if (!ranked) return { words };
	if (ranked.ballots === 0) return { words, basis: text.noBallots };
	const { figures } = figuresOrReason(ranked, question, { locale, ...method });
	if (!figures) return { words };
	return { words, basis: text.basis(figures.satisfied.share, figures.answered) };
}
