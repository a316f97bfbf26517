import type { SKRSContext2D } from '@napi-rs/canvas';
import { fontOf, labelLines } from './canvas.ts';
import { drawMark, drawRule, drawText } from './grid-pen.ts';
import { COLUMN, GROUNDS, LABELS, PADDING, type HeatCell, type HeatLine } from './heat-parts.ts';

const FONT = 28;
const LINE = 34;
const ROW_GAP = 20;

export function rowOf(pen: SKRSContext2D, line: HeatLine): Row {
	pen.font = fontOf(FONT, line.isMean ? 600 : 400);
	const label = labelLines(pen, line.label, { width: LABELS - 2 * PADDING, most: 2 });
	return { line, label, height: label.length * LINE + ROW_GAP };
}

/** A line with its label broken to fit. */
export interface Row {
	line: HeatLine;
	label: readonly string[];
	/** In pixels. */
	height: number;
}

export function drawRow(
	pen: SKRSContext2D,
	{ line, label, height }: Row,
	{ top, width }: { top: number; width: number }
): void {
	const middle = top + height / 2;
	pen.font = fontOf(FONT, line.isMean ? 600 : 400);
	label.forEach((text, at) => {
		drawText(pen, text, { x: PADDING, y: middle + (at - (label.length - 1) / 2) * LINE });
	});
	if ('reason' in line) {
		const [said = ''] = labelLines(pen, line.reason, { width: width - LABELS - 30, most: 1 });
		drawText(pen, said, { x: LABELS + 15, y: middle });
	} else {
		line.cells.forEach((cell, at) => {
			drawCell(pen, cell, { left: LABELS + at * COLUMN, top, height, isFirst: at === 0 });
		});
	}
	drawRule(pen, { left: 0, top: top + height - 1, width, height: 1 });
	if (line.isMean) drawRule(pen, { left: 0, top, width, height: 3 }, true);
}

function drawCell(
	pen: SKRSContext2D,
	{ figure, band, mark }: HeatCell,
	{ left, top, height, isFirst }: { left: number; top: number; height: number; isFirst: boolean }
): void {
	if (band !== undefined) {
		pen.fillStyle = GROUNDS[band];
		pen.fillRect(left, top, COLUMN, height);
	}
	drawRule(pen, { left, top, width: 1, height });
	pen.font = fontOf(FONT, mark !== undefined || isFirst ? 600 : 400);
	const middle = top + height / 2;
	drawText(pen, figure, { x: left + COLUMN - PADDING, y: middle, align: 'right' });
	if (mark) drawMark(pen, mark, left + 8, middle);
}
