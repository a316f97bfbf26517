import type { QuestionResult } from '#lib/domain/report.ts';
import { unansweredReason } from '#lib/messages/figures-or-reason.ts';
import { ratingFigures } from '#lib/server/export/result-rows.ts';
import type { Cell, Column } from '#lib/server/export/xlsx/xlsx.ts';
import type { SheetTexts } from './texts.ts';

export const CODE: Column = { width: 13, style: { border: true } };
export const NAME: Column = { width: 30, style: { border: true, wrap: true } };
export const LONG_TEXT: Column = { width: 52, style: { border: true, wrap: true } };
export const COUNT: Column = { width: 11, style: { border: true, format: 'integer' } };
export const PERCENT: Column = { width: 12, style: { border: true, format: 'percent2' } };

/** Of `classCells`: how many answered, the three classes, their shares, the interval. */
export const CLASS_COLUMNS: readonly Column[] = [
	COUNT,
	COUNT,
	COUNT,
	COUNT,
	PERCENT,
	PERCENT,
	PERCENT,
	PERCENT,
	PERCENT
];

export function classHead({ report, files }: SheetTexts): Cell[] {
	const { satisfied, dissatisfied, other } = report;
	const classes = { satisfied, dissatisfied, other };
	const coloured = (text: (name: string) => string): Cell[] =>
		(['satisfied', 'dissatisfied', 'other'] as const).map((name) => ({
			value: text(classes[name]),
			style: { fill: name }
		}));
	return [
		report.answered,
		...coloured((name) => name),
		...coloured(files.shareOf),
		files.low,
		files.high
	];
}

/**
 * A question's figures. Percentages are those of the CSV: rounded once to hundredths of a percent,
 * those of one question sum to 100.
 */
export function classCells(result: QuestionResult | undefined): Cell[] {
	if (!result) return CLASS_COLUMNS.map(() => undefined);
	const figures = ratingFigures(result);
	if (!figures) return [result.answered, ...CLASS_COLUMNS.slice(1).map(() => undefined)];
	const { counts, parts, low, high } = figures;
	return [result.answered, ...counts, ...[...parts, low, high].map((units) => units / 10_000)];
}

/** Why a line has no figures, in words; absent where it has some. */
export function reasonFor(
	result: QuestionResult | undefined,
	{ report }: SheetTexts
): string | undefined {
	if (!result) return report.suppressed;
	if (result.answered > 0) return undefined;
	return unansweredReason(report, result.kind === 'rating' ? result : undefined);
}

/** The same of a rating that speaks for a domain: it says too that there are no ballots yet. */
export function domainWhy(
	{ ballots, waiting }: { ballots: number; waiting: number },
	result: QuestionResult | undefined,
	texts: SheetTexts
): string | undefined {
	const { report } = texts;
	if (ballots === 0) return report.noBallots;
	const reason = reasonFor(result, texts);
	return reason === report.nobodyAnswered && ballots === waiting ? report.noneSealed : reason;
}
