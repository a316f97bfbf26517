import type { PointsRule } from '#lib/domain/par-points/points-rule.ts';
import { pointsTable } from '#lib/domain/par-points/points-table.ts';
import type { Report } from '#lib/domain/report.ts';
import { messages } from '#lib/messages/index.ts';
import { pointsRuleWords } from '#lib/messages/points-rule-words.ts';
import type { Sheet } from '#lib/server/export/xlsx/xlsx.ts';
import { CODE, NAME } from './columns.ts';
import type { SheetTexts } from './texts.ts';

/** Points of Chỉ số CCHC, an agency a line: the share as a real number, the points beside it. */
export function pointsSheet(
	report: Report,
	rule: PointsRule,
	{ locale, report: words }: SheetTexts
): Sheet {
	const text = messages(locale).parPoints;
	return {
		name: text.sheet,
		columns: [
			CODE,
			NAME,
			{ width: 14, style: { format: 'percent2' } },
			{ width: 12, style: { format: 'decimal2' } },
			NAME
		],
		top: [
			{ text: text.table(text.measures[rule.measure]), kind: 'title' },
			...pointsRuleWords(locale, rule).map((it) => ({ text: it, kind: 'note' as const }))
		],
		head: [
			[
				words.agencyCode,
				text.columns.agency,
				text.columns.value,
				text.columns.points,
				text.columns.note
			]
		],
		rows: pointsTable(report, rule).map(({ code, name, value, points }) => [
			code,
			name[locale],
			value,
			points,
			value === undefined ? text.noFigure : undefined
		])
	};
}
