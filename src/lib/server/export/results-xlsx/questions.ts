import { sourceNames } from '#lib/messages/report-words.ts';
import type { OptionCount, QuestionResult, Report } from '#lib/domain/report.ts';
import {
	agencyRows,
	serviceRows,
	sourceRows,
	type ResultRow
} from '#lib/server/export/result-rows.ts';
import type { Cell, Row, Sheet } from '#lib/server/export/xlsx/xlsx.ts';
import {
	CLASS_COLUMNS,
	classCells,
	classHead,
	CODE,
	COUNT,
	LONG_TEXT,
	NAME,
	reasonFor
} from './columns.ts';
import type { SheetTexts } from './texts.ts';

/** A line an agency and question; ratings with the count of each answer. */
export function questionsSheet(report: Report, texts: SheetTexts): Sheet {
	const { report: words, files, locale } = texts;
	const options = ratingOptions(report);
	return {
		name: files.sheets.questions,
		columns: [
			CODE,
			NAME,
			CODE,
			LONG_TEXT,
			NAME,
			COUNT,
			...CLASS_COLUMNS,
			NAME,
			...options.map(() => COUNT)
		],
		head: [
			[
				words.agencyCode,
				words.agency,
				words.questionId,
				words.question,
				words.domain,
				words.ballots,
				...classHead(texts),
				files.note,
				...options.map(({ text }) => files.answersOf(text[locale]))
			]
		],
		rows:
			report.agencies.length === 0
				? [['', files.noAgencies]]
				: questionLines(report, options, texts),
		filter: true,
		frozenColumns: 2,
		landscape: true,
		printTitle: report.survey.title[locale]
	};
}

function questionLines(report: Report, options: readonly OptionCount[], texts: SheetTexts): Row[] {
	const { locale } = texts;
	return report.agencies.flatMap((agency) =>
		agencyRows(report, agency, locale).map((row) => [
			agency.code,
			agency.name[locale],
			...questionCells(row, texts),
			...optionCells(row.result, options)
		])
	);
}

/** A line an agency, service and question. */
export function servicesSheet(report: Report, texts: SheetTexts): Sheet {
	const { report: words, files, locale } = texts;
	const rows = serviceLines(report, texts);
	const isEmpty = report.agencies.every(
		({ services, sources = [] }) => services.length + sources.length === 0
	);
	return {
		name: files.sheets.services,
		columns: [CODE, NAME, CODE, NAME, CODE, LONG_TEXT, NAME, COUNT, ...CLASS_COLUMNS, NAME],
		head: [
			[
				words.agencyCode,
				words.agency,
				words.serviceCode,
				words.service,
				words.questionId,
				words.question,
				words.domain,
				words.ballots,
				...classHead(texts),
				files.note
			]
		],
		rows: isEmpty ? [['', files.noServices]] : rows,
		filter: !isEmpty,
		frozenColumns: 4,
		landscape: true,
		printTitle: report.survey.title[locale]
	};
}

/** One after the other: a province has hundreds of thousands. */
function* serviceLines(report: Report, texts: SheetTexts): Generator<Row> {
	const { locale } = texts;
	for (const agency of report.agencies) {
		const parts = [
			...serviceRows(report, agency, locale),
			...sourceRows(report, agency, locale, sourceNames)
		];
		for (const row of parts) {
			const place = [agency.code, agency.name[locale]];
			const part = [row.service?.code, row.service?.name[locale]];
			yield [...place, ...part, ...questionCells(row, texts)];
		}
	}
}

function questionCells({ question, text, ballots, result }: ResultRow, texts: SheetTexts): Cell[] {
	const domain = question.domain && texts.report.domains[question.domain];
	return [question.id, text, domain, ballots, ...classCells(result), reasonFor(result, texts)];
}

/** The answers that a rating of this survey can have, in order of first use. */
function ratingOptions({ cut, agencies }: Report): OptionCount[] {
	const shown = [cut, ...agencies.map((agency) => agency.cut)].find(
		({ suppressed }) => !suppressed
	);
	if (!shown || shown.suppressed) return [];
	const options = shown.questions.flatMap((it) => (it.kind === 'rating' ? it.options : []));
	return [...new Map(options.map((option) => [keyOf(option), option])).values()];
}

/** Scales share an id for the same level, and differ in words for what is another answer. */
function keyOf({ id, text }: OptionCount): string {
	return `${id} ${text.vi}`;
}

function optionCells(result: QuestionResult | undefined, options: readonly OptionCount[]): Cell[] {
	if (result?.kind !== 'rating') return options.map(() => undefined);
	const counts = new Map(result.options.map((option) => [keyOf(option), option.count]));
	return options.map((option) => counts.get(keyOf(option)));
}
