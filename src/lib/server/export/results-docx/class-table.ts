import type { Cut } from '#lib/domain/report.ts';
import { figuresOrReason, type FiguresOrReason } from '#lib/messages/figures-or-reason.ts';
import { cell, headCell, type Table, type TableCell } from '#lib/server/export/docx/blocks.ts';
import type { ReportContext } from './context.ts';

/** A rating of one cut, by the name that the table gives it. */
export type ClassLine = FiguresOrReason & { label: string };

/** @param question its id */
export function classLine(
	{ report, locale }: ReportContext,
	label: string,
	rated: { cut: Cut; ballots?: number; waiting?: number },
	question: string
): ClassLine {
	const { threshold } = report.method;
	return { label, ...figuresOrReason(rated, question, { locale, threshold }) };
}

const COLUMNS = [8, 40, 15, 25, 25, 25, 22];

/** A line a rating: how many answered, the three classes with their shares, the interval. */
export function classTable(
	{ text, words, number }: ReportContext,
	name: string,
	lines: readonly ClassLine[]
): Table {
	return {
		kind: 'table',
		columns: COLUMNS,
		border: true,
		head: [
			[
				headCell(text.order),
				headCell(name),
				headCell(words.answered),
				headCell(words.satisfied, 'satisfied'),
				headCell(words.dissatisfied, 'dissatisfied'),
				headCell(words.other, 'other'),
				headCell(text.intervalShort)
			]
		],
		rows: lines.map((line, at) => [
			cell(number(at + 1), 'center'),
			cell(line.label),
			...figureCells(line)
		])
	};
}

function figureCells({ figures, reason }: ClassLine): TableCell[] {
	if (!figures) return [cell(reason ?? '', 'left', { span: 5 })];
	return [
		cell(figures.answered, 'right'),
		...figures.classes.map(({ count, share }) => cell(`${count} (${share})`, 'right')),
		cell(figures.interval, 'center')
	];
}
