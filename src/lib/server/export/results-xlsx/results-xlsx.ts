import type { Locale } from '#lib/domain/locale.ts';
import { hasPoints } from '#lib/domain/par-points/points-table.ts';
import type { PointsRule } from '#lib/domain/par-points/points-rule.ts';
import type { Report } from '#lib/domain/report.ts';
import { xlsxBytes } from '#lib/server/export/xlsx/xlsx.ts';
import { levelsSheet } from './levels.ts';
import { methodSheet } from './method.ts';
import { pointsSheet } from './points.ts';
import { questionsSheet, servicesSheet } from './questions.ts';
import { rankedSheet } from './ranked.ts';
import { sampleSheet } from './sample.ts';
import { summarySheet } from './summary.ts';
import { sheetTexts } from './texts.ts';
import { traitsSheet } from './traits.ts';

/**
 * The results as a workbook to compute on: figures are real numbers, the same as in the CSV, and a
 * cut that is not shown has words in place of numbers.
 * @param pointsRule adds a sheet of points; absent before the department has entered one
 */
export function resultsXlsx(
	report: Report,
	locale: Locale,
	pointsRule?: PointsRule
): AsyncGenerator<Uint8Array> {
	const texts = sheetTexts(locale);
	return xlsxBytes({
		title: report.survey.title[locale],
		sheets: [
			summarySheet(report, texts),
			...rankedSheet(report, texts),
			...levelsSheet(report, texts),
			questionsSheet(report, texts),
			servicesSheet(report, texts),
			...traitsSheet(report, texts),
			sampleSheet(report, texts),
			...(pointsRule && hasPoints(report, pointsRule)
				? [pointsSheet(report, pointsRule, texts)]
				: []),
			methodSheet(report, texts)
		]
	});
}
