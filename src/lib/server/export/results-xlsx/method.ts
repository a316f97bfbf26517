import type { Report } from '#lib/domain/report.ts';
import { formatNumber } from '#lib/messages/format.ts';
import { cautions, figuresNote, methodNotes } from '#lib/messages/method-notes.ts';
import { scopeOf } from '#lib/messages/report-scope.ts';
import type { Cell, Row, Sheet } from '#lib/server/export/xlsx/xlsx.ts';
import type { SheetTexts } from './texts.ts';

/** How the figures came about, so that they can be read without us. */
export function methodSheet(report: Report, texts: SheetTexts): Sheet {
	const { files, locale } = texts;
	return {
		name: files.sheets.method,
		columns: [
			{ width: 26, style: { bold: true, border: true, wrap: true } },
			{ width: 90, style: { border: true, wrap: true } }
		],
		top: [{ text: files.sheets.method, kind: 'title' }],
		rows: [...identityRows(report, texts), ...noteRows(report, texts)],
		printTitle: report.survey.title[locale]
	};
}

function identityRows(report: Report, texts: SheetTexts): Row[] {
	const { survey, method } = report;
	const { files, report: words, locale } = texts;
	const { code, version } = survey.questionnaire;
	const label = files.method;
	return [
		[label.survey, survey.title[locale]],
		[label.surveyId, survey.id],
		[label.status, words.statuses[survey.status]],
		[label.figures, figuresNote(report, locale)],
		[label.questionnaire, label.version(code, String(version))],
		[label.scope, scopeOf(report, texts)],
		[label.satisfied, label.satisfiedText],
		[label.level, `${formatNumber(locale, method.level * 100)}%`],
		[label.threshold, label.thresholdText(method.threshold)]
	];
}

function noteRows(report: Report, { files, locale }: SheetTexts): Row[] {
	const under = (heading: string, notes: readonly string[]): Row[] =>
		notes.map((note, at): Cell[] => [at === 0 ? heading : undefined, note]);
	const first = cautions(report, locale);
	const rest = methodNotes(report, locale).filter((note) => !first.includes(note));
	return [...under(files.method.cautions, first), ...under(files.method.how, rest)];
}
