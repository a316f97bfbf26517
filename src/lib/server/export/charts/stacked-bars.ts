import type { SKRSContext2D } from '@napi-rs/canvas';
import { fontOf, labelLines, newCanvas } from './canvas.ts';

/** What each part of a bar stands for. */
export interface Series {
	label: string;
	/** Of the area. */
	colour: string;
	/** Striped white, so that grey print tells it apart. */
	hatched?: boolean;
}

/** One bar: parts of a whole, and how sure the first of them is. */
export interface StackedBar {
	label: string;
	/** One a series; fractions 0..1, together at most 1: what is left stays white. */
	parts: readonly number[];
	/** Of the first part; fractions 0..1. Absent: none is drawn. */
	interval?: { low: number; high: number };
	/** Written beside the bar, such as `92% (46/50)`. */
	figure: string;
}

export interface StackedTexts {
	series: readonly Series[];
	/** Of the intervals; absent where there are none. */
	interval?: string;
	/** Of the axis: 0, 25, 50, 75 and 100 percent. */
	ticks: readonly [string, string, string, string, string];
}

export interface ChartPicture {
	png: Uint8Array;
	/** In millimetres. */
	width: number;
	height: number;
}

/** Ten to a millimetre: 254 dots an inch, sharp in print. */
const PER_MM = 10;
const WIDTH = 1600;
const LABEL = { width: 560, most: 2 };
const BAR_LEFT = 585;
/** Between the bars and the figures beside them. */
const GAP = 25;
const FONT = 31;
const LINE = 38;
const ROW_GAP = 26;
const TOP = 70;
const BOTTOM = 55;

const INK = '#16211f';
const GRID = '#cfd9d6';
/**
 * Stacked horizontal bars, as a picture for paper.
 * @param bars one or more: an empty chart says nothing
 * @throws RangeError where there is no bar
 */
export function stackedBars(bars: readonly StackedBar[], texts: StackedTexts): ChartPicture {
	if (bars.length === 0) throw new RangeError('no bars to draw');
	const { pen: ruler } = newCanvas(1, 1);
	ruler.font = fontOf(FONT, 600);
	const figures = Math.max(...bars.map(({ figure }) => ruler.measureText(figure).width));
	const barWidth = WIDTH - BAR_LEFT - GAP - Math.ceil(figures);
	ruler.font = fontOf(FONT);
	const rows = bars.map((bar) => ({ bar, lines: labelLines(ruler, bar.label, LABEL) }));
	const heights = rows.map(({ lines }) => Math.max(1, lines.length) * LINE + ROW_GAP);
	const bottom = TOP + heights.reduce((sum, it) => sum + it, 0);
	const height = bottom + BOTTOM;
	const { canvas, pen } = newCanvas(WIDTH, height);
	pen.fillStyle = '#ffffff';
	pen.fillRect(0, 0, WIDTH, height);
	drawLegend(pen, texts);
	drawAxis(pen, { bottom, barWidth }, texts);
	rows.reduce((top, { bar, lines }, at) => {
		const room = heights[at] ?? 0;
		drawRow(pen, texts.series, { bar, lines, top, room, barWidth });
		return top + room;
	}, TOP);
	return { png: canvas.toBuffer('image/png'), width: WIDTH / PER_MM, height: height / PER_MM };
}

function drawLegend(pen: SKRSContext2D, { series, interval }: StackedTexts): void {
	pen.font = fontOf(FONT);
	pen.textBaseline = 'middle';
	let left = 10;
	for (const it of series) {
		drawPart(pen, it, { left, top: 14, width: 44, height: 30 });
		write(pen, it.label, left + 56, 30);
		left += 56 + pen.measureText(it.label).width + 40;
	}
	if (interval === undefined) return;
	drawWhisker(pen, left, left + 60, 29);
	write(pen, interval, left + 76, 30);
}

function drawAxis(
	pen: SKRSContext2D,
	{ bottom, barWidth }: { bottom: number; barWidth: number },
	{ ticks }: StackedTexts
): void {
	ticks.forEach((label, at) => {
		const x = BAR_LEFT + (barWidth * at) / (ticks.length - 1);
		pen.fillStyle = GRID;
		pen.fillRect(x - 1, TOP, 2, bottom - TOP + 8);
		pen.textAlign = 'center';
		write(pen, label, x, bottom + 32);
		pen.textAlign = 'left';
	});
}

interface Row {
	bar: StackedBar;
	/** Of the label. */
	lines: readonly string[];
	top: number;
	room: number;
	barWidth: number;
}

function drawRow(
	pen: SKRSContext2D,
	series: readonly Series[],
	{ bar, lines, top, room, barWidth }: Row
): void {
	const { parts, interval, figure } = bar;
	const middle = top + room / 2;
	pen.font = fontOf(FONT);
	pen.textBaseline = 'middle';
	lines.forEach((line, at) => write(pen, line, 10, middle + (at - (lines.length - 1) / 2) * LINE));
	let left = BAR_LEFT;
	series.forEach((it, at) => {
		const width = barWidth * (parts[at] ?? 0);
		if (width > 0) drawPart(pen, it, { left, top: middle - 21, width, height: 42 });
		left += width;
	});
	if (interval) {
		const [from, to] = [BAR_LEFT + barWidth * interval.low, BAR_LEFT + barWidth * interval.high];
		drawWhisker(pen, from, to, middle);
	}
	pen.font = fontOf(FONT, 600);
	write(pen, figure, BAR_LEFT + barWidth + GAP, middle);
}

interface Box {
	left: number;
	top: number;
	width: number;
	height: number;
}

function drawPart(pen: SKRSContext2D, { colour, hatched }: Series, box: Box): void {
	const { left, top, width, height } = box;
	pen.fillStyle = colour;
	pen.fillRect(left, top, width, height);
	if (hatched) hatch(pen, box);
	pen.fillStyle = '#ffffff';
	pen.fillRect(left + width - 2, top, 2, height);
}

function hatch(pen: SKRSContext2D, { left, top, width, height }: Box): void {
	pen.save();
	pen.beginPath();
	pen.rect(left, top, width, height);
	pen.clip();
	pen.strokeStyle = '#ffffff';
	pen.lineWidth = 3;
	pen.beginPath();
	for (let x = left - height; x < left + width; x += 14) {
		pen.moveTo(x, top + height);
		pen.lineTo(x + height, top);
	}
	pen.stroke();
	pen.restore();
}

/** An interval: black between white edges, so that it shows on every ground. */
function drawWhisker(pen: SKRSContext2D, from: number, to: number, middle: number): void {
	const path = () => {
		pen.beginPath();
		for (const x of [from, to]) {
			pen.moveTo(x, middle - 11);
			pen.lineTo(x, middle + 11);
		}
		pen.moveTo(from, middle);
		pen.lineTo(to, middle);
		pen.stroke();
	};
	pen.strokeStyle = '#ffffff';
	pen.lineWidth = 9;
	path();
	pen.strokeStyle = INK;
	pen.lineWidth = 4;
	path();
}

function write(pen: SKRSContext2D, text: string, x: number, y: number): void {
	pen.fillStyle = INK;
	pen.fillText(text, x, y);
}
