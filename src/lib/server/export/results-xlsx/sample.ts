import { namingAgency, type Cut, type QuestionResult, type Report } from '#lib/domain/report.ts';
import { reportWords } from '#lib/messages/report-words.ts';
import { resultIn } from '#lib/server/export/result-rows.ts';
import type { Cell, Row, Sheet } from '#lib/server/export/xlsx/xlsx.ts';
import { CODE, COUNT, LONG_TEXT, NAME, reasonFor } from './columns.ts';
import type { SheetTexts } from './texts.ts';

/** Who answered: ballots of each agency, then what people said of themselves and wish for. */
export function sampleSheet(report: Report, texts: SheetTexts): Sheet {
	const { report: words, files, locale } = texts;
	return {
		name: files.sheets.sample,
		columns: [
			CODE,
			NAME,
			CODE,
			LONG_TEXT,
			NAME,
			COUNT,
			{ width: 11, style: { border: true, format: 'percent2' } },
			NAME
		],
		head: [
			[
				words.agencyCode,
				words.agency,
				words.questionId,
				words.question,
				words.option,
				words.count,
				words.share,
				files.note
			]
		],
		rows: [
			...report.agencies.flatMap((agency) =>
				ballotRows(agency, [agency.code, agency.name[locale]], texts)
			),
			...traitRows(report, texts)
		],
		filter: true,
		frozenColumns: 2,
		landscape: true,
		printTitle: report.survey.title[locale]
	};
}

function ballotRows(
	{ cut, ballots, waiting }: { cut: Cut; ballots: number; waiting: number },
	name: readonly Cell[],
	{ report: words, files }: SheetTexts
): Row[] {
	const line = (what: string, count: number): Row => [...name, '', what, '', count];
	if (cut.suppressed)
		return [[...name, '', words.ballots, '', undefined, undefined, words.suppressed]];
	return [
		line(words.ballots, ballots),
		line(files.counted, ballots - waiting),
		line(words.waiting, waiting)
	];
}

/** Of all together first, where there are several agencies. */
function traitRows(report: Report, texts: SheetTexts): Row[] {
	const { locale, files } = texts;
	const asked = report.questions.filter(({ kind }) => kind === 'choice' || kind === 'multiple');
	if (asked.length === 0) return [['', '', '', files.noTraits]];
	const whole = { cut: report.cut, name: ['', files.whole], agency: reportWords.theAgency };
	const each = report.agencies.map(({ cut, code, name }) => {
		return { cut, name: [code, name[locale]], agency: name };
	});
	const cuts = each.length === 1 ? each : [whole, ...each];
	return cuts.flatMap(({ cut, name, agency }) =>
		asked.flatMap(({ id, text }) => {
			const result = resultIn(cut, id);
			const why = reasonFor(result, texts);
			if (why === undefined) return optionRows(result, name, texts);
			return [[...name, id, namingAgency(text, agency)[locale], '', undefined, undefined, why]];
		})
	);
}

/** Of several choices the shares may sum to more than all. */
function optionRows(
	result: QuestionResult | undefined,
	name: readonly Cell[],
	{ locale }: SheetTexts
): Row[] {
	if (result?.kind !== 'choice' && result?.kind !== 'multiple') return [];
	return result.options.map(({ text, count }) => [
		...name,
		result.id,
		result.text[locale],
		text[locale],
		count,
		count / result.answered
	]);
}
