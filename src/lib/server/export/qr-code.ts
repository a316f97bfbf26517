import { encode } from 'uqr';

/** A QR code as one path of an SVG. */
export interface QrCode {
	/** Modules on a side, without the quiet zone. */
	size: number;
	/** The dark modules, in units of a module, the upper left one at 0 0; for `fill`. */
	path: string;
}

/** How much of it may be lost: 15 % and 25 %. Posters hang in the sun and get scratched. */
export type QrRobustness = 'M' | 'Q';

/**
 * Of codes that are drawn by the thousand. What they say is random, so one mask is as even as another,
 * and looking for the evenest takes 15 times as long.
 */
const MASK_OF_MANY = 0;

/**
 * Draws an address. In capitals it takes QR's alphanumeric mode, and with it fewer, larger modules:
 * scheme and host know no case, and our own paths do not either.
 * @param address of this site, such as `https://hailong.example.vn/k/STP2024`
 * @param isOfMany drawn with thousands of others, and of random letters
 * @throws RangeError for what a QR code cannot hold
 */
export function qrCode(address: string, robustness: QrRobustness, isOfMany = false): QrCode {
	const { data, size } = encode(address.toUpperCase(), {
		ecc: robustness,
		border: 0,
		...(isOfMany && { maskPattern: MASK_OF_MANY })
	});
	return { size, path: data.map(rowPath).join('') };
}

/** One rectangle for each run of dark modules. */
function rowPath(row: readonly boolean[], y: number): string {
	let path = '';
	for (let x = 0; x < row.length; x += 1) {
		if (!row[x]) continue;
		const start = x;
		while (row[x + 1]) x += 1;
		const width = x + 1 - start;
		path += `M${start} ${y}h${width}v1h-${width}z`;
	}
	return path;
}
