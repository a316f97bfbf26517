import { isUtf8 } from 'node:buffer';
import { FileRefusal } from './table.ts';

/**
 * A text file's characters: UTF-8 and UTF-16 with their mark or without, else the old Vietnamese
 * code page of Windows, whose letters and marks come apart and are put together again.
 */
export function decodeText(bytes: Uint8Array): string {
	const text = decodeAs(encodingOf(bytes), bytes);
	// What no text holds: the file is a picture, a program, or in a code that is not known here.
	if (/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text)) throw new FileRefusal('not-text');
	return text.normalize('NFC');
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch (cause) {
		if (cause instanceof TypeError) throw new FileRefusal('not-text', undefined, { cause });
		throw cause;
	}
}

function encodingOf(bytes: Uint8Array): string {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	if (hasUtf16Zeros(bytes, 1)) return 'utf-16le';
	if (hasUtf16Zeros(bytes, 0)) return 'utf-16be';
	return isUtf8(bytes) ? 'utf-8' : 'windows-1258';
}

/** Whether most of the first characters are Latin ones of two bytes, one of them 0. */
function hasUtf16Zeros(bytes: Uint8Array, offset: 0 | 1): boolean {
	const head = bytes.subarray(0, 400);
	const highs = head.filter((_, at) => at % 2 === offset);
	return highs.length > 1 && highs.filter((it) => it === 0).length > highs.length / 2;
}
