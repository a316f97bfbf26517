import type { Locale } from '#lib/domain/locale.ts';
import type { Report } from '#lib/domain/report.ts';
import { xlsxBytes } from '#lib/server/export/xlsx/xlsx.ts';
import { methodSheet } from './method.ts';
import { questionsSheet, servicesSheet } from './questions.ts';
import { sampleSheet } from './sample.ts';
import { summarySheet } from './summary.ts';
import { sheetTexts } from './texts.ts';

/**
 * The results as a workbook to compute on: figures are real numbers, the same as in the CSV, and a
 * cut that is not shown has words in place of numbers.
 */
export function resultsXlsx(report: Report, locale: Locale): AsyncGenerator<Uint8Array> {
	const texts = sheetTexts(locale);
	return xlsxBytes({
		title: report.survey.title[locale],
		sheets: [
			summarySheet(report, texts),
			questionsSheet(report, texts),
			servicesSheet(report, texts),
			sampleSheet(report, texts),
			methodSheet(report, texts)
		]
	});
}
