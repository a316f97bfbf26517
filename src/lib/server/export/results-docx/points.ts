import { hasPoints, pointsTable } from '#lib/domain/par-points/points-table.ts';
import type { PointsRule } from '#lib/domain/par-points/points-rule.ts';
import { roundShare } from '#lib/domain/rounding.ts';
import { formatNumber } from '#lib/messages/format.ts';
import { messages } from '#lib/messages/index.ts';
import { pointsRuleWords } from '#lib/messages/points-rule-words.ts';
import { cell, headCell, paragraph, type Block } from '#lib/server/export/docx/blocks.ts';
import type { ReportContext } from './context.ts';

/** What the results are worth in Chỉ số CCHC; nothing before the department has entered a rule. */
export function pointsBlocks(context: ReportContext, rule?: PointsRule): Block[] {
	const { report, locale, text } = context;
	if (!rule || !hasPoints(report, rule)) return [];
	const { columns, measures, table, noFigure } = messages(locale).parPoints;
	const number = (value: number) => formatNumber(locale, value, 2);
	return [
		...pointsRuleWords(locale, rule).map((it) => paragraph('Body', it)),
		context.tableCaption(table(measures[rule.measure])),
		{
			kind: 'table',
			columns: [12, 88, 30, 30],
			border: true,
			head: [[text.order, columns.agency, columns.value, columns.points].map((it) => headCell(it))],
			rows: pointsTable(report, rule).map(({ name, value, points }, at) => [
				cell(context.number(at + 1), 'center'),
				cell(name[locale]),
				...(value === undefined || points === undefined
					? [cell(noFigure, 'left', { span: 2 })]
					: [cell(number(roundShare(value, 2) / 100), 'right'), cell(number(points), 'right')])
			])
		}
	];
}
