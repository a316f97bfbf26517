import { xmlText } from '#lib/server/export/xml-text.ts';
import { columnName } from '#lib/server/export/xlsx/column-name.ts';
import type { BarChart, ChartSeries } from './chart.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const INK = '16211F';
const GRID = 'CFD9D6';
const WHITE = 'FFFFFF';

/** Where a chart finds its cells. */
export interface ChartCells {
	/** As it stands in a formula, quoted. */
	sheet: string;
	/** The row of the head that names columns, and the first of the body; from 1. */
	headRow: number;
	firstRow: number;
}

/**
 * One chart as a part of its own. It holds no figures, only where they stand: a spreadsheet that opens
 * it draws what is in the cells.
 * @see ECMA-376 part 1, §21.2
 */
export function chartXml(chart: BarChart, cells: ChartCells): string {
	const isStacked = chart.series.length > 1;
	return [
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
		`<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:roundedCorners val="0"/>`,
		`<c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>`,
		`<c:barChart><c:barDir val="bar"/><c:grouping val="${isStacked ? 'percentStacked' : 'clustered'}"/><c:varyColors val="0"/>`,
		...chart.series.map((series, at) => seriesXml(chart, series, at, cells)),
		`<c:gapWidth val="45"/>${isStacked ? '<c:overlap val="100"/>' : ''}<c:axId val="1"/><c:axId val="2"/></c:barChart>`,
		NAMES_AXIS,
		SHARES_AXIS,
		'</c:plotArea>',
		isStacked ? LEGEND : '',
		'<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
		`<c:spPr>${solid(WHITE)}${line(GRID)}</c:spPr></c:chartSpace>`
	].join('');
}

function titleXml(title: string): string {
	const run = `<a:r><a:rPr lang="vi-VN" sz="1100" b="1"/><a:t>${xmlText(title)}</a:t></a:r>`;
	return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1100" b="1"/></a:pPr>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function seriesXml(chart: BarChart, series: ChartSeries, at: number, cells: ChartCells): string {
	const { column, colour, hatched, interval } = series;
	const name = columnName(column);
	const head = `<c:strRef><c:f>${cells.sheet}!$${name}$${cells.headRow}</c:f></c:strRef>`;
	return [
		`<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx>${head}</c:tx>`,
		`<c:spPr>${hatched ? striped(colour) : solid(colour)}${line(WHITE)}</c:spPr><c:invertIfNegative val="0"/>`,
		chart.series.length === 1 ? SHARE_LABELS : '',
		interval ? intervalXml(chart, interval, cells) : '',
		`<c:cat><c:strRef><c:f>${rangeOf(chart, chart.labels, cells)}</c:f></c:strRef></c:cat>`,
		`<c:val><c:numRef><c:f>${rangeOf(chart, column, cells)}</c:f></c:numRef></c:val></c:ser>`
	].join('');
}

function intervalXml(
	chart: BarChart,
	{ below, above }: NonNullable<ChartSeries['interval']>,
	cells: ChartCells
): string {
	const reach = (column: number) =>
		`<c:numRef><c:f>${rangeOf(chart, column, cells)}</c:f></c:numRef>`;
	return [
		'<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>',
		`<c:plus>${reach(above)}</c:plus><c:minus>${reach(below)}</c:minus>`,
		`<c:spPr>${line(INK, 15875)}</c:spPr></c:errBars>`
	].join('');
}

function rangeOf({ rows }: BarChart, column: number, { sheet, firstRow }: ChartCells): string {
	const [name, first] = [columnName(column), firstRow + rows.from];
	return `${sheet}!$${name}$${first}:$${name}$${first + rows.count - 1}`;
}

function solid(colour: string): string {
	return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

function striped(colour: string): string {
	return `<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${WHITE}"/></a:fgClr><a:bgClr><a:srgbClr val="${colour}"/></a:bgClr></a:pattFill>`;
}

/** @param width in EMU */
function line(colour: string, width = 9525): string {
	return `<a:ln w="${width}">${solid(colour)}</a:ln>`;
}

function letters(size: number, colour: string, bold = false): string {
	return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}"${bold ? ' b="1"' : ''}>${solid(colour)}</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

/** Within the bar at its beginning: the end is where the interval is drawn. */
const SHARE_LABELS = [
	`<c:dLbls><c:numFmt formatCode="0%" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${letters(900, WHITE, true)}`,
	'<c:dLblPos val="inBase"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>',
	'<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
].join('');

/** From top to bottom in the order of the rows, every name written. */
const NAMES_AXIS = [
	'<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>',
	'<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
	`<c:tickLblPos val="low"/><c:spPr>${line(GRID)}</c:spPr>${letters(900, INK)}<c:crossAx val="2"/>`,
	'<c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
].join('');

const SHARES_AXIS = [
	'<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="1"/><c:min val="0"/></c:scaling>',
	`<c:delete val="0"/><c:axPos val="b"/><c:majorGridlines><c:spPr>${line(GRID)}</c:spPr></c:majorGridlines>`,
	'<c:numFmt formatCode="0%" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
	`<c:tickLblPos val="nextTo"/><c:spPr>${line(GRID)}</c:spPr>${letters(900, INK)}<c:crossAx val="1"/>`,
	'<c:crosses val="max"/><c:crossBetween val="between"/><c:majorUnit val="0.25"/></c:valAx>'
].join('');

const LEGEND = `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${letters(900, INK)}</c:legend>`;
