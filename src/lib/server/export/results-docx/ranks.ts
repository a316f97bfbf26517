import { headlines, ratingIn } from '#lib/domain/headline.ts';
import { LEAST_RANKED, rankAgencies, type Rank } from '#lib/domain/ranking.ts';
import type { AgencyResult } from '#lib/domain/report.ts';
import { cell, headCell, paragraph, type Block } from '#lib/server/export/docx/blocks.ts';
import type { ReportContext } from './context.ts';

/**
 * Ranks as ranges, a table a domain and comparison group; of ballots that people chose to give
 * there are none, and a sentence says so.
 */
export function rankBlocks(context: ReportContext): Block[] {
	const { report, text, words, number } = context;
	if (report.agencies.length < 2) return [];
	if (report.nonProbability) return [paragraph('Body', text.rank.notRandom)];
	const groups = [...Map.groupBy(report.agencies, ({ group }) => group ?? '')];
	const tables = headlines(report).flatMap(({ domain, question }) =>
		groups
			.filter(([, agencies]) => agencies.length > 1)
			.flatMap(([group, agencies]) => [
				context.tableCaption(text.rank.title(words.domains[domain], group || text.rank.noGroup)),
				rankTable(context, agencies, question.id)
			])
	);
	if (tables.length === 0) return [];
	return [...tables, paragraph('Note', text.rank.method(number(LEAST_RANKED)))];
}

function rankTable(
	context: ReportContext,
	agencies: readonly AgencyResult[],
	question: string
): Block {
	const { text, words, locale, number } = context;
	// What is not shown has no part in the ranking either.
	const shown = agencies.filter(({ cut }) => !cut.suppressed);
	const counted = shown.map(({ cut }) => {
		const rating = ratingIn(cut, question);
		return { satisfied: rating?.satisfied?.count ?? 0, answered: rating?.answered ?? 0 };
	});
	const ranks = rankAgencies(counted);
	return {
		kind: 'table',
		columns: [80, 25, 55],
		border: true,
		head: [[words.agency, words.answered, text.rank.column].map((it) => headCell(it))],
		rows: agencies.map((agency) => {
			const at = shown.indexOf(agency);
			const [rank, answered] = [ranks[at], counted[at]?.answered];
			return [
				cell(agency.name[locale]),
				cell(answered === undefined ? words.suppressed : number(answered), 'right'),
				cell(rank ? rankText(context, rank) : words.suppressed)
			];
		})
	};
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
