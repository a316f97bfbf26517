import type { LocalText } from '#lib/domain/locale.ts';
import { indexOfCut } from '#lib/domain/report-index.ts';
import type { Cut, Report } from '#lib/domain/report.ts';
import { EQUAL_RULE } from '#lib/domain/satisfaction-index.ts';
import { pointsOf, type PointsRule } from './points-rule.ts';

/** An agency's points; both absent where its figures are hidden, or nobody answered what is measured. */
export interface PointsLine {
	code: string;
	name: LocalText;
	/** What is measured; a fraction 0..1, unrounded. */
	value?: number;
	/** With two decimals. */
	points?: number;
}

/** In the order of the report. */
export function pointsTable(report: Report, rule: PointsRule): PointsLine[] {
	return report.agencies.map(({ code, name, cut }) => {
		const value = measuredIn(report, cut, rule);
		if (value === undefined) return { code, name };
		return { code, name, value, points: pointsOf(rule, value) };
	});
}

/** Whether anybody has any: of an agency's own questions, say, there is nothing to count. */
export function hasPoints(report: Report, rule: PointsRule): boolean {
	return pointsTable(report, rule).some(({ points }) => points !== undefined);
}

function measuredIn({ questions }: Report, cut: Cut, { measure }: PointsRule): number | undefined {
	const index = indexOfCut(questions, cut, EQUAL_RULE);
	if (measure === 'index') return index?.value;
	return index?.domains.find(({ domain }) => domain === measure)?.value;
}
