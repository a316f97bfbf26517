import type { FigureChange, SatisfiedOf } from '#lib/domain/freeze-differences.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { namingAgency } from '#lib/domain/report.ts';
import { roundShare } from '#lib/domain/rounding.ts';
import { formatChange, formatNumber, formatShare } from '#lib/messages/format.ts';
import type { Messages } from '#lib/messages/index.ts';
import { reportWords } from '#lib/messages/report-words.ts';

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
	const of = 'domain' in change ? change.domain : 'question' in change ? change.question.id : '';
	const key = [change.agency?.code, change.what, of].join(' ');
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
		case 'voided':
		case 'files':
			return { what: text[change.what], ...numbers(change, { locale, text }) };
		case 'weight':
			return {
				what: text.weightOf(namingAgency(change.question.text, reportWords.theAgency)[locale]),
				...numbers(change, { locale, text, decimals: weightDecimals(change) })
			};
		case 'province': {
			const { before, after } = change;
			const points = {
				...(before !== undefined && { before: roundShare(before, 2) / 100 }),
				...(after !== undefined && { after: roundShare(after, 2) / 100 })
			};
			return { what: text.province, ...numbers(points, { locale, text, decimals: 2 }) };
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

/** Both sides and what lies between. */
function numbers(
	{ before, after }: { before?: number; after?: number },
	{ locale, text, decimals = 0 }: Pick<Texts, 'locale' | 'text'> & { decimals?: number }
) {
	const number = (value: number | undefined) =>
		value === undefined ? text.absent : formatNumber(locale, value, decimals);
	const isBoth = before !== undefined && after !== undefined;
	return {
		before: number(before),
		after: number(after),
		change: isBoth ? formatChange(locale, after - before, decimals) : ''
	};
}

/** Weights are whole, or have what decimals their questionnaire gives them, two at most. */
function weightDecimals({ before = 0, after = 0 }: { before?: number; after?: number }): number {
	return [before, after].every(Number.isInteger) ? 0 : 2;
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
