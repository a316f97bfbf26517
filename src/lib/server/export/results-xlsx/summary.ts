import { headlines } from '#lib/domain/headline.ts';
import type { AgencyResult, Report } from '#lib/domain/report.ts';
import { cautions } from '#lib/messages/method-notes.ts';
import { rankingNote } from '#lib/messages/ranking-note.ts';
import { scopeOf } from '#lib/messages/report-scope.ts';
import { resultIn } from '#lib/server/export/result-rows.ts';
import type { Cell, Row, Sheet } from '#lib/server/export/xlsx/xlsx.ts';
import { CLASS_COLUMNS, classCells, classHead, CODE, COUNT, domainWhy, NAME } from './columns.ts';
import { rankCells, rankColumns, rankHead } from './rank-columns.ts';
import type { SheetTexts } from './texts.ts';

/** Every agency, and all together, by the ratings that speak for a domain; a line an agency and domain. */
export function summarySheet(report: Report, texts: SheetTexts): Sheet {
	const { locale, report: words, files } = texts;
	return {
		name: files.sheets.summary,
		columns: [CODE, NAME, NAME, COUNT, ...CLASS_COLUMNS, ...rankColumns(report), NAME],
		top: [
			{ text: report.survey.title[locale], kind: 'title' },
			{ text: scopeOf(report, texts), kind: 'note' },
			...cautions(report, locale).map((text) => ({ text, kind: 'note' as const })),
			// Alone nobody is ranked.
			...(report.agencies.length > 1
				? [{ text: rankingNote(report, locale), kind: 'note' as const }]
				: [])
		],
		head: [
			[
				words.agencyCode,
				words.agency,
				words.domain,
				words.ballots,
				...classHead(texts),
				...rankHead(report, texts),
				files.note
			]
		],
		rows: [...wholeRows(report, texts), ...agencyLines(report, texts)],
		filter: true,
		frozenColumns: 2,
		landscape: true
	};
}

function agencyLines(report: Report, texts: SheetTexts): Row[] {
	if (report.agencies.length === 0) return [['', texts.files.noAgencies]];
	return report.agencies.flatMap((agency) =>
		domainRows(report, agency, nameOf(agency, texts), texts)
	);
}

function nameOf({ code, name }: AgencyResult, { locale }: SheetTexts): Cell[] {
	return [code, name[locale]];
}

/** All together, where there are several. */
function wholeRows(report: Report, texts: SheetTexts): Row[] {
	if (report.agencies.length < 2) return [];
	const name = { value: texts.files.whole, style: { bold: true } };
	return domainRows(report, report, ['', name], texts);
}

function domainRows(
	report: Report,
	part: Pick<Report, 'cut' | 'ballots' | 'waiting'> & Partial<AgencyResult>,
	name: readonly Cell[],
	texts: SheetTexts
): Row[] {
	const { report: words } = texts;
	const { cut, ballots, waiting } = part;
	return headlines(report).map(({ domain, question }) => {
		const result = resultIn(cut, question.id);
		const why = domainWhy({ ballots, waiting }, result, texts);
		const shown = cut.suppressed ? undefined : ballots;
		const ranks = rankCells(report, part, question.id, texts);
		return [...name, words.domains[domain], shown, ...classCells(result), ...ranks, why];
	});
}
