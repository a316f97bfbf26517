import type { Locale } from '#lib/domain/locale.ts';
import type { OptionCount, QuestionResult } from '#lib/domain/report.ts';
import { formatNumber, formatParts, formatShare } from '#lib/messages/format.ts';

export interface OptionRow {
	id: string;
	label: string;
	count: string;
	/** Absent where the answer is not in the denominator. */
	share?: string;
	/** A fraction 0..1 for the bar. */
	part: number;
	/** What a rating's answer counts as. */
	counts?: OptionCount['counts'];
}

type WithOptions = Extract<QuestionResult, { options: unknown }>;

/**
 * How often each answer was given. The shares of one choice sum to 100; where several may be chosen
 * each is a share of the people.
 * @param ballots of the cut
 */
export function optionRows(locale: Locale, question: WithOptions, ballots: number): OptionRow[] {
	const { options, answered } = question;
	const counted = options.filter(({ counts }) => counts !== 'none');
	const shares = sharesOf(locale, question, counted, ballots);
	return options.map(({ id, text, count, counts }) => {
		const share = shares.get(id);
		return {
			id,
			label: text[locale],
			count: formatNumber(locale, count),
			part: share === undefined || answered === 0 ? 0 : count / answered,
			...(share !== undefined && { share }),
			...(counts && { counts })
		};
	});
}

function sharesOf(
	locale: Locale,
	{ kind, answered }: WithOptions,
	counted: readonly OptionCount[],
	ballots: number
): Map<string, string> {
	if (answered === 0) return new Map();
	const counts = counted.map(({ count }) => count);
	const texts =
		kind === 'multiple'
			? counts.map((count) => formatShare(locale, count / answered, ballots))
			: formatParts(locale, counts, ballots);
	return new Map(counted.map(({ id }, at) => [id, texts[at] ?? '']));
}
