import { encode } from 'uqr';
import { newCanvas } from './charts/canvas.ts';
import type { QrRobustness } from './qr-code.ts';

/** Pixels a module: at 30 mm a code of 37 modules and its quiet zone is printed sharp. */
const PIXELS = 8;
/** The quiet zone that the standard asks for, in modules. */
const QUIET = 4;

/** What `qrCode` draws, as a picture for paper, its quiet zone included. */
export function qrPng(address: string, robustness: QrRobustness): Uint8Array {
	const { data, size } = encode(address.toUpperCase(), { ecc: robustness, border: 0 });
	const side = (size + 2 * QUIET) * PIXELS;
	const { canvas, pen } = newCanvas(side, side);
	pen.fillStyle = '#ffffff';
	pen.fillRect(0, 0, side, side);
	pen.fillStyle = '#000000';
	for (const [y, row] of data.entries()) {
		for (const [x, isDark] of row.entries()) {
			if (isDark) pen.fillRect((x + QUIET) * PIXELS, (y + QUIET) * PIXELS, PIXELS, PIXELS);
		}
	}
	return canvas.toBuffer('image/png');
}
