import { ratingIn } from '#lib/domain/headline.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { TraitGroup, TraitTable } from '#lib/domain/traits/report-traits.ts';
import { unansweredReason } from './figures-or-reason.ts';
import { formatNumber } from './format.ts';
import { messages } from './index.ts';

/** The groups that a table has a line for: who did not answer only where there are some. */
export function listedGroups({ groups }: TraitTable): readonly TraitGroup[] {
	return groups.filter(({ id, ballots }) => id !== '' || ballots !== 0);
}

export function traitGroupName({ text }: TraitGroup, locale: Locale): string {
	return text?.[locale] ?? messages(locale).crosstab.unanswered;
}

/** Why a group has no figures of a question. @returns undefined where it has some */
export function groupReason(
	{ ballots, cut }: TraitGroup,
	question: string,
	{ locale, threshold }: { locale: Locale; threshold: number }
): string | undefined {
	const { crosstab, report } = messages(locale);
	if (cut.suppressed) return crosstab.hidden(threshold);
	if (ballots === 0) return crosstab.nobody;
	const rating = ratingIn(cut, question);
	return rating?.satisfied ? undefined : unansweredReason(report, rating);
}

/** How many of the ballots the groups hold that are shown, as a sentence. */
export function coveredNote({ kind, covered, ballots }: TraitTable, locale: Locale): string {
	const { traits } = messages(locale);
	const number = (value: number) => formatNumber(locale, value);
	return traits.covered(traits.kinds[kind], number(covered), number(ballots));
}
