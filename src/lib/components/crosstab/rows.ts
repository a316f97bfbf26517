import type { CrosstabColumn } from '#lib/domain/crosstab.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { ClassRow } from '#lib/components/results/rows.ts';
import { optionRows, type OptionRow } from '#lib/components/results/options.ts';
import { classFigures } from '#lib/messages/class-figures.ts';
import { unansweredReason } from '#lib/messages/figures-or-reason.ts';
import { formatNumber } from '#lib/messages/format.ts';
import { messages } from '#lib/messages/index.ts';

interface Told {
	locale: Locale;
	/** The fewest ballots with which figures are shown. */
	threshold: number;
	/** The trait is asked of some only. */
	ofSome?: boolean;
}

/** A rating by a trait: a line a group, with figures or in words why there are none. */
export function groupRows(columns: readonly CrosstabColumn[], told: Told): ClassRow[] {
	return columns.map((column) => {
		const { ballots = 0, result } = column;
		const rating = result?.kind === 'rating' ? result : undefined;
		const figures = classFigures(told.locale, rating, ballots);
		const row = { key: column.id || '-', label: groupName(column, told) };
		return figures ? { ...row, figures } : { ...row, reason: reasonOf(column, told) };
	});
}

/** A choice by a trait: the answers of one group, or in words why they are not shown. */
export interface GroupAnswers {
	key: string;
	label: string;
	ballots?: string;
	rows: readonly OptionRow[];
	reason?: string;
}

export function groupAnswers(columns: readonly CrosstabColumn[], told: Told): GroupAnswers[] {
	return columns.map((column) => {
		const { ballots = 0, result } = column;
		const base = { key: column.id || '-', label: groupName(column, told) };
		if (!result || result.kind === 'text' || ballots === 0) {
			return { ...base, rows: [], reason: reasonOf(column, told) };
		}
		return {
			...base,
			ballots: formatNumber(told.locale, ballots),
			rows: optionRows(told.locale, result, ballots)
		};
	});
}

function groupName({ text }: CrosstabColumn, { locale, ofSome = false }: Told): string {
	const { unanswered, unasked } = messages(locale).crosstab;
	return text?.[locale] ?? (ofSome ? unasked : unanswered);
}

function reasonOf({ ballots, result }: CrosstabColumn, { locale, threshold }: Told): string {
	const { crosstab, report } = messages(locale);
	if (ballots === undefined) return crosstab.hidden(threshold);
	if (ballots === 0) return crosstab.nobody;
	return unansweredReason(report, result?.kind === 'rating' ? result : undefined);
}
