import { DOMAINS, ratingIn } from '#lib/domain/headline.ts';
import { levelCounts, type LevelCounts } from '#lib/domain/levels.ts';
import { namingAgency, type ReportQuestion } from '#lib/domain/report.ts';
import { figuresOrReason } from '#lib/messages/figures-or-reason.ts';
import { formatParts } from '#lib/messages/format.ts';
import { messages } from '#lib/messages/index.ts';
import { chartTexts } from '#lib/server/export/charts/class-chart.ts';
import { levelBars } from '#lib/server/export/charts/level-bars.ts';
import {
	cell,
	headCell,
	type Block,
	type Table,
	type TableCell
} from '#lib/server/export/docx/blocks.ts';
import { chartPages } from './chart-pages.ts';
import type { ReportContext } from './context.ts';
import { subjectOf } from './subject.ts';

/** An item with its levels, or in words why there are none. */
interface LevelLine {
	label: string;
	levels?: LevelCounts;
	reason?: string;
}

/** How every item of the whole spreads over five levels, a table and its pictures a domain. */
export function levelBlocks(context: ReportContext): Block[] {
	const { report, words, text } = context;
	return DOMAINS.flatMap((domain) => {
		const rated = report.questions.filter((it) => it.kind === 'rating' && it.domain === domain);
		const lines = rated.flatMap((it) => lineOf(context, it));
		if (lines.every(({ levels }) => levels === undefined)) return [];
		const title = text.tables.levels(words.domains[domain]);
		return [
			context.tableCaption(title),
			levelTable(context, lines),
			...levelCharts(context, title, lines)
		];
	});
}

/** None of what is rated on another scale: the counts of its answers stand in the appendix. */
function lineOf(context: ReportContext, { id, text }: ReportQuestion): LevelLine[] {
	const { report, locale } = context;
	const label = namingAgency(text, subjectOf(context))[locale];
	const rating = ratingIn(report.cut, id);
	const levels = rating && levelCounts(rating);
	if (levels) return [{ label, levels }];
	const { reason } = figuresOrReason(report, id, { locale, ...report.method });
	return reason === undefined ? [] : [{ label, reason }];
}

function levelCharts(context: ReportContext, title: string, lines: readonly LevelLine[]): Block[] {
	const { locale, number } = context;
	const { names } = messages(locale).agencyResults.levels;
	const bars = lines.flatMap(({ label, levels }) =>
		levels ? [{ label, counts: levels.counts, figure: `n = ${number(levels.answered)}` }] : []
	);
	const { ticks } = chartTexts(locale);
	return chartPages(context, title, bars, (shown) => levelBars(shown, { names, ticks }));
}

const COLUMNS = [60, 15, 17, 17, 17, 17, 17];

function levelTable(context: ReportContext, lines: readonly LevelLine[]): Table {
	const { words, locale } = context;
	const { names } = messages(locale).agencyResults.levels;
	return {
		kind: 'table',
		columns: COLUMNS,
		border: true,
		head: [[words.question, words.answered, ...names].map((it) => headCell(it))],
		rows: lines.map((line) => [cell(line.label), ...levelCells(context, line)])
	};
}

function levelCells(
	{ report, locale, number }: ReportContext,
	{ levels, reason }: LevelLine
): TableCell[] {
	if (!levels) return [cell(reason ?? '', 'left', { span: COLUMNS.length - 1 })];
	const shares = formatParts(locale, levels.counts, report.ballots);
	return [
		cell(number(levels.answered), 'right'),
		...levels.counts.map((count, at) => cell(`${shares[at] ?? ''} (${number(count)})`, 'right'))
	];
}
