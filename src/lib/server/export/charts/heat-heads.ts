import type { SKRSContext2D } from '@napi-rs/canvas';
import { fontOf, labelLines } from './canvas.ts';
import { drawRule, drawText } from './grid-pen.ts';
import { COLUMN, LABELS, PADDING, type HeatGrid } from './heat-parts.ts';

const FONT = 23;
const LINE = 29;
/** Of a column's head, and of what stands over several. */
const MOST = { column: 7, group: 2 };

interface Head {
	lines: readonly string[];
	left: number;
	width: number;
	/** Spans several columns: stands over them. */
	isOver: boolean;
}

export interface Heads {
	all: readonly Head[];
	/** Heights of what stands over the columns' heads, and of these. */
	over: number;
	height: number;
}

export function headsOf(
	pen: SKRSContext2D,
	{ groups, texts }: Pick<HeatGrid, 'groups' | 'texts'>
): Heads {
	pen.font = fontOf(FONT, 600);
	const head = (text: string, left: number, width: number, isOver = false): Head => {
		const most = isOver ? MOST.group : MOST.column;
		return { lines: labelLines(pen, text, { width: width - 12, most }), left, width, isOver };
	};
	const all = [head(texts.corner, 0, LABELS), head(texts.index, LABELS, COLUMN)];
	let left = LABELS + COLUMN;
	for (const { title, columns } of groups) {
		all.push(head(title, left, columns.length * COLUMN, true));
		for (const column of columns) {
			all.push(head(column, left, COLUMN));
			left += COLUMN;
		}
	}
	const room = (isOver: boolean) => {
		const most = all.filter((it) => it.isOver === isOver).map(({ lines }) => lines.length);
		return Math.max(0, ...most) * LINE + 2 * PADDING;
	};
	return { all, over: room(true), height: room(false) };
}

export function drawHeads(pen: SKRSContext2D, { all, over, height }: Heads, width: number): void {
	pen.font = fontOf(FONT, 600);
	for (const { lines, left, width: own, isOver } of all) {
		const foot = isOver ? over : over + height;
		lines.forEach((line, at) => {
			const y = foot - PADDING - (lines.length - at - 0.5) * LINE;
			const place = left === 0 ? { x: PADDING } : { x: left + own / 2, align: 'center' as const };
			drawText(pen, line, { ...place, y });
		});
		if (isOver) drawRule(pen, { left: left + 4, top: over, width: own - 8, height: 2 });
	}
	drawRule(pen, { left: 0, top: over + height - 3, width, height: 3 }, true);
}
