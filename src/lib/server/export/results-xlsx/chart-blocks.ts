import type { Report } from '#lib/domain/report.ts';
import { cautions } from '#lib/messages/method-notes.ts';
import type { BarChart, Column, Row, Sheet } from '#lib/server/export/xlsx/xlsx.ts';
import type { SheetTexts } from './texts.ts';

/** Lines of a table that belong together, and how they are drawn beside it. */
export interface ChartBlock {
	title: string;
	/** Those that are drawn, in the order of the bars, then those that have no figures. */
	drawn: readonly Row[];
	rest: readonly Row[];
}

interface ChartLook extends Pick<BarChart, 'labels' | 'series'> {
	/** Column at whose left edge the charts lie. */
	column: number;
	/** The most bars of one chart: more are not to be read. */
	most: number;
	/** Of a bar with its gap, in millimetres. */
	bar: number;
	/** A part of several: its first and last bar, and how many there are. */
	part: (title: string, from: number, to: number, all: number) => string;
	description: (title: string) => string;
}

/** What a sheet with charts has of its own. */
export interface ChartSheet {
	title: string;
	/** Below its title. */
	notes: readonly string[];
	columns: readonly Column[];
	head: readonly string[];
	blocks: readonly ChartBlock[];
	look: Omit<ChartLook, 'labels' | 'column'>;
}

/** Code and name, the figures, what there is to say; the charts lie beside. */
export function chartSheet(
	report: Report,
	texts: SheetTexts,
	{ title, notes, columns, head, blocks, look }: ChartSheet
): Omit<Sheet, 'name'> {
	const lines = [...notes, ...cautions(report, texts.locale)];
	return {
		columns,
		top: [
			{ text: title, kind: 'title' },
			...lines.map((text) => ({ text, kind: 'note' as const }))
		],
		head: [[...head, texts.files.note]],
		...chartBlocks(blocks, { ...look, labels: 1, column: columns.length + 1 }),
		frozenColumns: 2,
		landscape: true,
		printTitle: report.survey.title[texts.locale]
	};
}

/** A line without figures: why there are none, below the note's head. */
export function lineWithout(
	named: readonly string[],
	columns: readonly Column[],
	reason: string | undefined
): Row {
	const blanks = Array.from({ length: columns.length - named.length - 1 }, () => undefined);
	return [...named, ...blanks, reason];
}

/** Of a row whose texts do not wrap: 15 points. */
const ROW_MM = 5.29;
const WIDTH_MM = 200;
/** Of title, legend and axis. */
const FRAME_MM = 32;

/**
 * The rows of all blocks, each under its title and with its charts beside, and as many empty rows as
 * a chart is higher than its table. No cell may wrap: the charts lie by rows of one height.
 */
function chartBlocks(
	blocks: readonly ChartBlock[],
	look: ChartLook
): Pick<Sheet, 'charts' | 'breaks'> & { rows: Row[] } {
	const rows: Row[] = [];
	const charts: BarChart[] = [];
	for (const { title, drawn, rest } of blocks) {
		const top = rows.length;
		rows.push(lineOf(look.column - 1, title));
		const own = chartsOf(title, drawn.length, rows.length, look);
		charts.push(...own);
		rows.push(...drawn, ...rest);
		const lowest = own.reduce((low, it) => Math.max(low, it.at.row + heightInRows(it)), top);
		while (rows.length <= lowest) rows.push(lineOf(look.column - 1));
	}
	return { rows, charts, breaks: breaksOf(charts) };
}

/** Rows of one printed page at the width of table and chart together, its head left out. */
const PAGE_ROWS = 54;

/** So that no chart runs over two pages. */
function breaksOf(charts: readonly BarChart[]): number[] {
	const breaks: number[] = [];
	for (const chart of charts) {
		const [begin, end] = [chart.at.row, chart.at.row + heightInRows(chart)];
		const page = breaks.at(-1) ?? 0;
		if (begin > page && end - page > PAGE_ROWS) breaks.push(begin);
	}
	return breaks;
}

/** A line without frames around its cells, that is no part of the table. */
function lineOf(columns: number, title?: string): Row {
	const style = { bold: true, border: false };
	return Array.from({ length: columns }, (_it, at) => ({
		value: at === 0 ? title : undefined,
		style
	}));
}

/** One below the other from the row of the title on. @param first row of the first bar */
function chartsOf(title: string, bars: number, first: number, look: ChartLook): BarChart[] {
	const { labels, series, column, most, bar, part, description } = look;
	const charts: BarChart[] = [];
	let row = first - 1;
	for (let from = 0; from < bars; from += most) {
		const count = Math.min(most, bars - from);
		const name = bars > most ? part(title, from + 1, from + count, bars) : title;
		const chart: BarChart = {
			title: name,
			description: description(name),
			rows: { from: first + from, count },
			labels,
			series,
			at: { column, row },
			width: WIDTH_MM,
			height: FRAME_MM + count * bar
		};
		charts.push(chart);
		row += heightInRows(chart);
	}
	return charts;
}

/** With a row of air below. */
function heightInRows({ height }: BarChart): number {
	return Math.ceil(height / ROW_MM) + 1;
}
