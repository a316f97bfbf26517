import { rankedCut } from '#lib/domain/agency-ranks.ts';
import { headlines } from '#lib/domain/headline.ts';
import { LEAST_RANKED, type Rank } from '#lib/domain/ranking.ts';
import type { AgencyResult } from '#lib/domain/report.ts';
import { groupName } from '#lib/messages/group-name.ts';
import { rankingNote } from '#lib/messages/ranking-note.ts';
import { cell, headCell, paragraph, type Block } from '#lib/server/export/docx/blocks.ts';
import { classLine } from './class-table.ts';
import type { ReportContext } from './context.ts';

/**
 * Ranks as ranges, a table a domain and comparison group, with the figures that rank: those of the
 * sources that the plan names. A sentence says which, or why nobody is ranked.
 */
export function rankBlocks(context: ReportContext): Block[] {
	const { report, text, words, locale, number } = context;
	if (report.agencies.length < 2) return [];
	const by = rankingNote(report, locale);
	const { of } = report.ranking;
	if (of === 'none' || of === 'filtered') return [paragraph('Body', by)];
	const groups = [...Map.groupBy(report.agencies, ({ group }) => group ?? '')];
	const tables = headlines(report).flatMap(({ domain, question }) =>
		groups
			.filter(([, agencies]) => agencies.length > 1)
			.flatMap(([group, agencies]) => [
				context.tableCaption(
					text.rank.title(
						words.domains[domain],
						group === '' ? text.rank.noGroup : text.rank.group(groupName(locale, group))
					)
				),
				rankTable(context, agencies, question.id)
			])
	);
	if (tables.length === 0) return [];
	return [
		paragraph('Body', by),
		...tables,
		paragraph('Note', text.rank.method(number(LEAST_RANKED)))
	];
}

function rankTable(
	context: ReportContext,
	agencies: readonly AgencyResult[],
	question: string
): Block {
	const { text, words } = context;
	return {
		kind: 'table',
		columns: [56, 20, 38, 46],
		border: true,
		head: [
			[words.agency, words.answered, text.rank.satisfied, text.rank.column].map((it) =>
				headCell(it)
			)
		],
		rows: agencies.map((agency) => rankRow(context, agency, question))
	};
}

function rankRow(context: ReportContext, agency: AgencyResult, question: string) {
	const { words, locale } = context;
	// Of a hidden agency nothing is said, nor of one whose ballots that rank are hidden.
	const isHidden = agency.cut.suppressed || rankedCut(agency).suppressed;
	const basis = agency.ranked ?? agency;
	const { figures } = classLine(context, '', basis, question);
	const rank = agency.ranks?.[question];
	const none = isHidden ? words.suppressed : '';
	return [
		cell(agency.name[locale]),
		cell(figures?.answered ?? (isHidden ? words.suppressed : '0'), 'right'),
		cell(figures ? `${figures.satisfied.share} (${figures.interval})` : none, 'center'),
		cell(rank ? rankText(context, rank) : none)
	];
}

function rankText({ text, number }: ReportContext, rank: Rank): string {
	switch (rank.kind) {
		case 'too-few':
			return text.rank.tooFew;
		case 'equal':
			return text.rank.equal;
		case 'ranked': {
			const [shown, best, worst] = [rank.rank, rank.best, rank.worst].map(number);
			if (rank.best === rank.worst) return text.rank.exact(shown ?? '');
			return text.rank.range(shown ?? '', best ?? '', worst ?? '');
		}
	}
}
