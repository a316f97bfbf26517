import type { FigureChange, SatisfiedOf } from '#lib/domain/freeze-differences.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { formatChange, formatNumber, formatShare } from '#lib/messages/format.ts';
import type { Messages } from '#lib/messages/index.ts';

interface Texts {
	locale: Locale;
	text: Messages['freezes'];
	domains: Messages['report']['domains'];
}

/** A line of the table of differences, all of it text. */
export interface ChangeLine {
	key: string;
	agency: string;
	what: string;
	before: string;
	after: string;
	/** Empty where one side shows nothing. */
	change: string;
}

export function changeLine(change: FigureChange, texts: Texts): ChangeLine {
	const { locale, text } = texts;
	const agency = change.agency?.name[locale] ?? text.whole;
	const key = [change.agency?.code, change.what, 'domain' in change && change.domain].join(' ');
	return { key, agency, ...figuresOf(change, texts) };
}

function figuresOf(change: FigureChange, { locale, text, domains }: Texts) {
	switch (change.what) {
		case 'name':
			return {
				what: text.nameOf,
				before: change.before[locale],
				after: change.after[locale],
				change: ''
			};
		case 'ballots':
		case 'voided': {
			const { before, after } = change;
			const number = (value = NaN) => (isNaN(value) ? text.absent : formatNumber(locale, value));
			const isBoth = before !== undefined && after !== undefined;
			const moved = isBoth ? formatChange(locale, after - before) : '';
			return {
				what: text[change.what],
				before: number(before),
				after: number(after),
				change: moved
			};
		}
		case 'satisfied': {
			const { before, after } = change;
			return {
				what: text.satisfied(domains[change.domain]),
				before: satisfied(before, locale, text),
				after: satisfied(after, locale, text),
				change: before && after ? text.points(pointsBetween(before, after, locale)) : ''
			};
		}
	}
}

function satisfied(of: SatisfiedOf | undefined, locale: Locale, text: Texts['text']): string {
	if (!of) return text.absent;
	const share = formatShare(locale, of.satisfied / of.answered, of.answered);
	return `${share} (${formatNumber(locale, of.satisfied)}/${formatNumber(locale, of.answered)})`;
}

function pointsBetween(before: SatisfiedOf, after: SatisfiedOf, locale: Locale): string {
	const points = (after.satisfied / after.answered - before.satisfied / before.answered) * 100;
	return formatChange(locale, points, 2);
}
