import { headlines } from '#lib/domain/headline.ts';
import type { Report } from '#lib/domain/report.ts';
import type { TraitTable } from '#lib/domain/traits/report-traits.ts';
import { messages } from '#lib/messages/index.ts';
import { scopeOf } from '#lib/messages/report-scope.ts';
import {
	coveredNote,
	groupReason,
	listedGroups,
	traitGroupName
} from '#lib/messages/trait-words.ts';
import { resultIn } from '#lib/server/export/result-rows.ts';
import type { Row, Sheet } from '#lib/server/export/xlsx/xlsx.ts';
import { CLASS_COLUMNS, classCells, classHead, CODE, COUNT, NAME } from './columns.ts';
import type { SheetTexts } from './texts.ts';

/** A line a group of a trait and domain; none where nothing is asked by a kept trait. */
export function traitsSheet(report: Report, texts: SheetTexts): Sheet[] {
	const { locale, report: words, files } = texts;
	const { traits } = report;
	if (!traits) return [];
	const text = messages(locale).traits;
	const tables = traits.tables ?? [];
	const notes = [scopeOf(report, texts), ...tables.map((it) => coveredNote(it, locale))];
	return [
		{
			name: text.sheet,
			columns: [NAME, CODE, NAME, NAME, COUNT, ...CLASS_COLUMNS, NAME],
			top: [
				{ text: text.heading, kind: 'title' },
				...notes.map((it) => ({ text: it, kind: 'note' as const }))
			],
			head: [
				[
					text.by,
					text.groupCode,
					text.group,
					words.domain,
					words.ballots,
					...classHead(texts),
					files.note
				]
			],
			rows: traits.tables
				? tables.flatMap((table) => groupRows(report, table, texts))
				: [[text.missing[traits.missing]]],
			filter: tables.length > 0,
			frozenColumns: 3,
			landscape: true,
			printTitle: report.survey.title[locale]
		}
	];
}

function groupRows(
	report: Report,
	table: TraitTable,
	{ locale, report: words }: SheetTexts
): Row[] {
	const by = messages(locale).traits.kinds[table.kind];
	const told = { locale, threshold: report.method.threshold };
	return headlines(report).flatMap(({ domain, question }) =>
		listedGroups(table).map((group) => [
			by,
			group.id,
			traitGroupName(group, locale),
			words.domains[domain],
			group.ballots,
			...classCells(resultIn(group.cut, question.id)),
			groupReason(group, question.id, told)
		])
	);
}
