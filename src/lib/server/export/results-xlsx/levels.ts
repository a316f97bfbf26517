import { DOMAINS } from '#lib/domain/headline.ts';
import { levelCounts } from '#lib/domain/levels.ts';
import { namingAgency, type Report, type ReportQuestion } from '#lib/domain/report.ts';
import { messages } from '#lib/messages/index.ts';
import { scopeOf } from '#lib/messages/report-scope.ts';
import { reportWords } from '#lib/messages/report-words.ts';
import { LEVEL_LOOKS } from '#lib/server/export/charts/level-bars.ts';
import { resultIn } from '#lib/server/export/result-rows.ts';
import type { Column, Sheet } from '#lib/server/export/xlsx/xlsx.ts';
import { chartSheet, lineWithout, type ChartBlock } from './chart-blocks.ts';
import { CODE, COUNT, reasonFor } from './columns.ts';
import type { SheetTexts } from './texts.ts';

/** Items of one chart; their names are long. */
const MOST_BARS = 20;

const COLUMNS: readonly Column[] = [
	CODE,
	{ width: 70, style: { border: true } },
	...[COUNT, COUNT, COUNT, COUNT, COUNT, COUNT],
	{ width: 30, style: { border: true } }
];

const SERIES = LEVEL_LOOKS.map(({ colour, hatched }, at) => ({
	column: 3 + at,
	colour: colour.slice(1).toUpperCase(),
	...(hatched && { hatched })
}));

/** How the answers of all together spread over five levels, drawn beside; none where no such scale is used. */
export function levelsSheet(report: Report, texts: SheetTexts): Sheet[] {
	const { locale, files, report: words } = texts;
	const blocks = DOMAINS.flatMap((domain) =>
		blockOf(
			words.domains[domain],
			report.questions.filter((it) => it.kind === 'rating' && it.domain === domain),
			report,
			texts
		)
	);
	if (blocks.every(({ drawn }) => drawn.length === 0)) return [];
	const { levels } = messages(locale).agencyResults;
	const { charts, sheets } = files;
	const sheet = chartSheet(report, texts, {
		title: levels.title,
		notes: [scopeOf(report, texts), charts.mostItems(MOST_BARS)],
		columns: COLUMNS,
		head: [words.questionId, words.question, words.answered, ...levels.names],
		blocks,
		look: { series: SERIES, most: MOST_BARS, bar: 10, ...charts.levels }
	});
	return [{ name: sheets.levels, ...sheet }];
}

/** In the questionnaire's order; what has no answers stands below and says why. */
function blockOf(
	title: string,
	questions: readonly ReportQuestion[],
	report: Report,
	texts: SheetTexts
): ChartBlock[] {
	if (questions.length === 0) return [];
	const only = report.agencies.length === 1 ? report.agencies[0]?.name : undefined;
	const lines = questions.map(({ id, text }) => {
		const result = resultIn(report.cut, id);
		const named = [id, namingAgency(text, only ?? reportWords.theAgency)[texts.locale]];
		const levels = result && levelCounts(result);
		if (levels) return { row: [...named, levels.answered, ...levels.counts], isDrawn: true };
		return { row: lineWithout(named, COLUMNS, reasonFor(result, texts)), isDrawn: false };
	});
	const rowsOf = (isDrawn: boolean) =>
		lines.filter((it) => it.isDrawn === isDrawn).map(({ row }) => row);
	return [{ title, drawn: rowsOf(true), rest: rowsOf(false) }];
}
