import { createCanvas, GlobalFonts, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import fonts from './fonts/be-vietnam-pro.json' with { type: 'json' };

/** Drawn in this, whatever fonts the machine has. */
const FAMILY = 'Hai Long Charts';

let isRegistered = false;

/** A canvas in pixels, and its pen. */
export function newCanvas(width: number, height: number): { canvas: Canvas; pen: SKRSContext2D } {
	if (!isRegistered) {
		for (const font of [fonts.regular, fonts.semibold]) {
			GlobalFonts.register(Buffer.from(font, 'base64'), FAMILY);
		}
		isRegistered = true;
	}
	const canvas = createCanvas(width, height);
	return { canvas, pen: canvas.getContext('2d') };
}

/** @param size in pixels */
export function fontOf(size: number, weight: 400 | 600 = 400): string {
	return `${weight} ${size}px "${FAMILY}"`;
}

/**
 * Breaks a label into lines of the pen's font; what does not fit ends in an ellipsis.
 * @param width in pixels @param most how many lines there may be
 */
export function labelLines(
	pen: SKRSContext2D,
	label: string,
	{ width, most }: { width: number; most: number }
): string[] {
	const fits = (text: string) => pen.measureText(text).width <= width;
	const lines: string[] = [];
	for (const word of label.split(/\s+/)) {
		const last = lines.at(-1);
		if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	const kept = lines.slice(0, most);
	if (lines.length > most) kept[most - 1] = `${kept[most - 1] ?? ''}…`;
	return kept.map((line) => shortened(line, fits));
}

function shortened(line: string, fits: (text: string) => boolean): string {
	if (fits(line)) return line;
	let cut = [...line];
	while (cut.length > 1 && !fits(`${cut.join('')}…`)) cut = cut.slice(0, -1);
	return `${cut.join('')}…`;
}
