import type { SKRSContext2D } from '@napi-rs/canvas';
import { CLASSES, type ClassName } from '#lib/messages/class-figures.ts';
import { fontOf, labelLines, newCanvas } from './canvas.ts';

/** One bar: three parts that make up the whole, and how sure the first of them is. */
export interface ClassBar {
	label: string;
	/** Fractions 0..1, together 1. */
	parts: Record<ClassName, number>;
	/** Of satisfied; fractions 0..1. */
	low: number;
	high: number;
	/** Written beside the bar, such as `92% (46/50)`. */
	figure: string;
}

export interface ClassBarsTexts {
	classes: Record<ClassName, string>;
	interval: string;
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
/** As areas, the same as on screen; dissatisfied is hatched, so that grey print tells it apart. */
const COLOURS: Record<ClassName, string> = {
	satisfied: '#0b7a6f',
	dissatisfied: '#b5451b',
	other: '#a3adb8'
};

/**
 * Stacked horizontal bars with the interval of the share satisfied, as a picture for paper.
 * @param bars one or more: an empty chart says nothing
 * @throws RangeError where there is no bar
 */
export function classBars(bars: readonly ClassBar[], texts: ClassBarsTexts): ChartPicture {
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
		drawRow(pen, { bar, lines }, { top, room, barWidth });
		return top + room;
	}, TOP);
	return { png: canvas.toBuffer('image/png'), width: WIDTH / PER_MM, height: height / PER_MM };
}

function drawLegend(pen: SKRSContext2D, { classes, interval }: ClassBarsTexts): void {
	pen.font = fontOf(FONT);
	pen.textBaseline = 'middle';
	let left = 10;
	for (const name of CLASSES) {
		drawPart(pen, name, { left, top: 14, width: 44, height: 30 });
		write(pen, classes[name], left + 56, 30);
		left += 56 + pen.measureText(classes[name]).width + 40;
	}
	drawWhisker(pen, left, left + 60, 29);
	write(pen, interval, left + 76, 30);
}

function drawAxis(
	pen: SKRSContext2D,
	{ bottom, barWidth }: { bottom: number; barWidth: number },
	{ ticks }: ClassBarsTexts
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

function drawRow(
	pen: SKRSContext2D,
	{ bar, lines }: { bar: ClassBar; lines: readonly string[] },
	{ top, room, barWidth }: { top: number; room: number; barWidth: number }
): void {
	const { parts, low, high, figure } = bar;
	const middle = top + room / 2;
	pen.font = fontOf(FONT);
	pen.textBaseline = 'middle';
	lines.forEach((line, at) => write(pen, line, 10, middle + (at - (lines.length - 1) / 2) * LINE));
	let left = BAR_LEFT;
	for (const name of CLASSES) {
		const width = barWidth * parts[name];
		if (width > 0) drawPart(pen, name, { left, top: middle - 21, width, height: 42 });
		left += width;
	}
	drawWhisker(pen, BAR_LEFT + barWidth * low, BAR_LEFT + barWidth * high, middle);
	pen.font = fontOf(FONT, 600);
	write(pen, figure, BAR_LEFT + barWidth + GAP, middle);
}

interface Box {
	left: number;
	top: number;
	width: number;
	height: number;
}

function drawPart(pen: SKRSContext2D, name: ClassName, box: Box): void {
	const { left, top, width, height } = box;
	pen.fillStyle = COLOURS[name];
	pen.fillRect(left, top, width, height);
	if (name === 'dissatisfied') hatch(pen, box);
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
