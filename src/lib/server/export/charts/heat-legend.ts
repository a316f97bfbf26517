import type { SKRSContext2D } from '@napi-rs/canvas';
import { fontOf } from './canvas.ts';
import { drawMark, drawRule, drawText } from './grid-pen.ts';
import { GROUNDS, PADDING, type HeatTexts } from './heat-parts.ts';

const FONT = 23;
const LINE = 44;
/** Between one entry and the next. */
const GAP = 34;
const SWATCH = 40;
const MARK = 20;

/** Two lines: the grounds, the marks. In pixels. */
export const LEGEND_HEIGHT = 2 * LINE + 2 * PADDING;

/** One entry: a picture and what it means. */
interface Entry {
	text: string;
	/** Of the picture. */
	room: number;
	draw: (pen: SKRSContext2D, left: number, middle: number) => void;
}

/** @returns in pixels */
export function legendWidth(pen: SKRSContext2D, texts: HeatTexts): number {
	pen.font = fontOf(FONT);
	const widthOf = ({ text, room }: Entry) => room + pen.measureText(text).width + GAP;
	const widths = linesOf(texts).map((line) => line.reduce((sum, it) => sum + widthOf(it), PADDING));
	return Math.ceil(Math.max(...widths));
}

export function drawLegend(pen: SKRSContext2D, texts: HeatTexts, top: number): void {
	pen.font = fontOf(FONT);
	linesOf(texts).forEach((line, at) => {
		const middle = top + PADDING + (at + 0.5) * LINE;
		line.reduce((left, { text, room, draw }) => {
			draw(pen, left, middle);
			drawText(pen, text, { x: left + room, y: middle });
			return left + room + pen.measureText(text).width + GAP;
		}, PADDING);
	});
}

function linesOf({ bands, low, high }: HeatTexts): Entry[][] {
	const grounds = bands.map((text, at) => ({
		text,
		room: SWATCH + 10,
		draw: (pen: SKRSContext2D, left: number, middle: number) => {
			const box = { left, top: middle - 14, width: SWATCH, height: 28 };
			drawRule(pen, box);
			pen.fillStyle = GROUNDS[at] ?? '#ffffff';
			pen.fillRect(left + 1, box.top + 1, SWATCH - 2, box.height - 2);
		}
	}));
	const mark = (kind: 'low' | 'high', text: string): Entry => ({
		text,
		room: MARK + 10,
		draw: (pen, left, middle) => drawMark(pen, kind, left, middle)
	});
	return [grounds, [mark('low', low), mark('high', high)]];
}
