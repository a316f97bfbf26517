import { paragraphsOf } from '#lib/domain/report-text.ts';
import { scopeOf } from '#lib/messages/report-scope.ts';
import {
	cell,
	headCell,
	paragraph,
	type Block,
	type TableCell
} from '#lib/server/export/docx/blocks.ts';
import type { ReportContext } from './context.ts';

/**
 * I. How the survey was carried out, as far as the figures know it.
 * @param written by the official about the rest; a blank where it is empty
 */
export function organisation(context: ReportContext, written = ''): Block[] {
	const { report, text, number } = context;
	const { code, version } = report.survey.questionnaire;
	return [
		paragraph('Heading1', text.headings.organisation),
		paragraph('Body', text.questionnaire(code, String(version), number(report.questions.length))),
		paragraph(
			'Body',
			text.scope(scopeOf(report, { locale: context.locale, report: context.words }))
		),
		...fieldWork(context, written),
		paragraph('Body', receivedSentence(context)),
		context.tableCaption(text.tables.sample),
		sampleTable(context)
	];
}

/** How people were asked, which only the official knows. */
function fieldWork({ text }: ReportContext, written: string): Block[] {
	const passages = paragraphsOf(written);
	if (passages.length > 0) return passages.map((it) => paragraph('Body', it));
	return [paragraph('Body', [{ text: text.field }, { text: text.ownText, italic: true }])];
}

function receivedSentence({ report, text, number }: ReportContext): string {
	const agencies = number(report.agencies.length);
	const { ballots, waiting, cut } = report;
	if (cut.suppressed) return text.receivedHidden(agencies);
	return text.received(number(ballots), number(ballots - waiting), agencies);
}

const COLUMNS = [10, 72, 26, 26, 26];

function sampleTable({ report, text, words, locale, number }: ReportContext): Block {
	const { agencies } = report;
	const rows = agencies.map((agency, at) => [
		cell(number(at + 1), 'center'),
		cell(agency.name[locale]),
		...countCells(agency)
	]);
	const total = [
		cell('', 'left', { fill: 'total' }),
		cell(words.total, 'left', { fill: 'total' }),
		...countCells(report)
	];
	function countCells(it: {
		ballots: number;
		waiting: number;
		cut: { suppressed: boolean };
	}): TableCell[] {
		if (it.cut.suppressed) return [cell(words.suppressed, 'center', { span: 3 })];
		const counts = [it.ballots, it.ballots - it.waiting, it.waiting];
		return counts.map((count) => cell(number(count), 'right'));
	}
	return {
		kind: 'table',
		columns: COLUMNS,
		border: true,
		head: [
			[text.order, words.agency, words.ballots, text.counted, text.notYet].map((it) => headCell(it))
		],
		rows: agencies.length === 1 ? rows : [...rows, total]
	};
}
