import type { SKRSContext2D } from '@napi-rs/canvas';

/** In pixels. */
export interface Box {
	left: number;
	top: number;
	width: number;
	height: number;
}

const INK = '#16211f';
const RULE = '#8d9a97';

/** A line between parts of a grid; a strong one is black. */
export function drawRule(pen: SKRSContext2D, box: Box, isStrong = false): void {
	pen.fillStyle = isStrong ? INK : RULE;
	pen.fillRect(box.left, box.top, box.width, box.height);
}

export function drawText(
	pen: SKRSContext2D,
	text: string,
	{ x, y, align = 'left' }: { x: number; y: number; align?: 'left' | 'center' | 'right' }
): void {
	pen.fillStyle = INK;
	pen.textAlign = align;
	pen.fillText(text, x, y);
}

/** A triangle, 20 pixels wide: one that hangs is low. */
export function drawMark(
	pen: SKRSContext2D,
	mark: 'low' | 'high',
	left: number,
	middle: number
): void {
	const up = mark === 'high' ? 1 : -1;
	pen.fillStyle = INK;
	pen.beginPath();
	pen.moveTo(left, middle + 8 * up);
	pen.lineTo(left + 20, middle + 8 * up);
	pen.lineTo(left + 10, middle - 9 * up);
	pen.fill();
}
