import { err, ok, type Result } from '#lib/domain/result.ts';

/** A picture as its own bytes tell it. */
export interface LogoImage {
	mediaType: 'image/png' | 'image/jpeg';
	/** Pixels. */
	width: number;
	height: number;
}

/** Largest file, in bytes: a logo on a poster is 24 mm high, which 200 kB hold many times over. */
export const MOST_LOGO_BYTES = 200 * 1024;
/** Shortest side, in pixels: under it a printed logo is a blur. */
export const LEAST_LOGO_SIDE = 64;
/** Longest side, in pixels: more is no sharper on paper, and takes memory wherever it is drawn. */
export const MOST_LOGO_SIDE = 2000;

export type LogoFault =
	| 'logo-missing'
	| 'logo-too-heavy'
	/** Neither PNG nor JPEG inside, whatever it is called; cut off, or with something behind it. */
	| 'logo-no-image'
	| 'logo-too-small'
	| 'logo-too-big';

/** What a file is, by its bytes alone: neither its name nor what a browser says of it counts. */
export function parseLogo(bytes: Uint8Array): Result<LogoImage, LogoFault> {
	if (bytes.length === 0) return err('logo-missing');
	if (bytes.length > MOST_LOGO_BYTES) return err('logo-too-heavy');
	const image = parsePng(bytes) ?? parseJpeg(bytes);
	if (!image) return err('logo-no-image');
	const { width, height } = image;
	if (Math.min(width, height) < LEAST_LOGO_SIDE) return err('logo-too-small');
	return Math.max(width, height) > MOST_LOGO_SIDE ? err('logo-too-big') : ok(image);
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const IHDR = 0x49484452;
const IEND = 0x49454e44;

/**
 * Walks the chunks: the first is IHDR, the last IEND, and nothing lies behind.
 * @see PNG (Third Edition), W3C 2025, §5.3 and §11.2.1
 */
function parsePng(bytes: Uint8Array): LogoImage | undefined {
	if (PNG_SIGNATURE.some((byte, at) => bytes[at] !== byte)) return undefined;
	const view = viewOf(bytes);
	// Length and type before a chunk's data, four bytes of checksum behind.
	let at = PNG_SIGNATURE.length;
	if (at + 25 > bytes.length || view.getUint32(at) !== 13 || view.getUint32(at + 4) !== IHDR) {
		return undefined;
	}
	const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
	while (at + 12 <= bytes.length) {
		const type = view.getUint32(at + 4);
		at += 12 + view.getUint32(at);
		if (type === IEND) {
			return at === bytes.length ? { mediaType: 'image/png', width, height } : undefined;
		}
	}
	return undefined;
}

/** Baseline, extended and progressive: what browsers draw. */
const FRAMES = [0xc0, 0xc1, 0xc2];
const START_OF_SCAN = 0xda;

/**
 * Walks the segments to the first scan; a frame comes before it, and the file ends with the image.
 * @see ITU-T T.81 (1992), Annex B
 */
function parseJpeg(bytes: Uint8Array): LogoImage | undefined {
	const { length } = bytes;
	const isWhole = bytes[length - 2] === 0xff && bytes[length - 1] === 0xd9;
	if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || !isWhole) return undefined;
	const view = viewOf(bytes);
	let image: LogoImage | undefined;
	let at = 2;
	while (at + 4 <= length && bytes[at] === 0xff) {
		const marker = bytes[at + 1] ?? 0;
		if (marker === START_OF_SCAN) return image;
		if (FRAMES.includes(marker) && at + 9 <= length) {
			const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
			image = { mediaType: 'image/jpeg', width, height };
		}
		at += 2 + Math.max(2, view.getUint16(at + 2));
	}
	return undefined;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
	return new DataView(buffer, byteOffset, byteLength);
}
