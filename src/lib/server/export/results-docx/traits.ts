import { headlines, ratingIn } from '#lib/domain/headline.ts';
import type { TraitTable } from '#lib/domain/traits/report-traits.ts';
import { classFigures } from '#lib/messages/class-figures.ts';
import { messages } from '#lib/messages/index.ts';
import {
	coveredNote,
	groupReason,
	listedGroups,
	traitGroupName
} from '#lib/messages/trait-words.ts';
import { paragraph, type Block } from '#lib/server/export/docx/blocks.ts';
import { classTable, type ClassLine } from './class-table.ts';
import type { ReportContext } from './context.ts';

/** Satisfaction by field and by the state of the file, a table a trait and domain; or why there is none. */
export function traitBlocks(context: ReportContext): Block[] {
	const { report, locale, words } = context;
	const { traits } = report;
	const text = messages(locale).traits;
	if (!traits) return [];
	if (!traits.tables) return [paragraph('Body', text.missing[traits.missing])];
	return traits.tables.flatMap((table) => [
		...headlines(report).flatMap(({ domain, question }) => [
			context.tableCaption(text.table(words.domains[domain], text.kinds[table.kind])),
			classTable(context, text.kinds[table.kind], linesOf(context, table, question.id))
		]),
		paragraph('Note', coveredNote(table, locale))
	]);
}

function linesOf(
	{ report, locale }: ReportContext,
	table: TraitTable,
	question: string
): ClassLine[] {
	const told = { locale, threshold: report.method.threshold };
	return listedGroups(table).map((group) => {
		const label = traitGroupName(group, locale);
		const reason = groupReason(group, question, told);
		const figures = classFigures(locale, ratingIn(group.cut, question), group.ballots ?? 0);
		return figures ? { label, figures } : { label, reason: reason ?? '' };
	});
}
