/** Bytes as text and back, for the formats that others read: hashes, keys, signatures. */

/** Of each byte: a log of a million ballots is written as hex, so this is looked up, not worked out. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** What each character is worth as a digit, by its code; absent or NONE for those that are none. */
const NONE = 255;
const DIGITS = new Uint8Array(128).fill(NONE);
for (const [at, digit] of Array.from('0123456789abcdef').entries())
	DIGITS[digit.charCodeAt(0)] = at;

/** @returns lower-case hex */
export function toHex(bytes: Uint8Array): string {
	let hex = '';
	for (const byte of bytes) hex += HEX[byte] ?? '';
	return hex;
}

/** @returns undefined for what is not pairs of lower-case hex digits */
export function fromHex(hex: string): Uint8Array | undefined {
	if (hex.length % 2 !== 0) return undefined;
	const bytes = new Uint8Array(hex.length / 2);
	for (let at = 0; at < bytes.length; at += 1) {
		const high = DIGITS[hex.charCodeAt(2 * at)] ?? NONE;
		const low = DIGITS[hex.charCodeAt(2 * at + 1)] ?? NONE;
		if (high === NONE || low === NONE) return undefined;
		bytes[at] = 16 * high + low;
	}
	return bytes;
}

/**
 * Standard base 64 with padding.
 * @see RFC 4648 §4
 */
export function toBase64(bytes: Uint8Array): string {
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary);
}

/** @returns undefined for all but the one text that `toBase64` gives for these bytes */
export function fromBase64(text: string): Uint8Array | undefined {
	if (!/^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return undefined;
	const bytes = Uint8Array.from(atob(text), (it) => it.charCodeAt(0));
	return toBase64(bytes) === text ? bytes : undefined;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
	const all = new Uint8Array(parts.reduce((sum, it) => sum + it.length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}
