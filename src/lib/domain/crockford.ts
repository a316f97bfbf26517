/**
 * Crockford's base 32: no I, L, O, U, so that a code read aloud or typed is not mistaken.
 * @see https://www.crockford.com/base32.html
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const BITS = 5;

/** Four bits that are left of a byte, and the next byte. */
const MOST_HELD = 0xfff;

/**
 * Writes a number in as many characters as asked, the highest bits first.
 * @param bits at most 5 a character; what is beyond is cut off
 */
export function toCrockford(bits: bigint, characters: number): string {
	let code = '';
	for (let at = characters - 1; at >= 0; at -= 1) {
		code += ALPHABET[Number((bits >> BigInt(at * BITS)) & 31n)];
	}
	return code;
}

/**
 * Writes the first bits of bytes, the highest of each byte first.
 * @param bytes of at least five bits a character; what is beyond is left out
 */
export function firstInCrockford(bytes: Uint8Array, characters: number): string {
	let code = '';
	let [bits, held, at] = [0, 0, 0];
	for (let left = characters; left > 0; left -= 1) {
		if (held < BITS) {
			bits = ((bits << 8) | (bytes[at++] ?? 0)) & MOST_HELD;
			held += 8;
		}
		held -= BITS;
		code += ALPHABET[(bits >> held) & 31];
	}
	return code;
}

/**
 * Reads a code as a person types it: any case, with spaces or hyphens, O for 0, I and L for 1.
 * @returns undefined for what is no code of so many characters
 */
export function readCrockford(typed: string, characters: number): string | undefined {
	const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
	return code.length === characters && /^[0-9A-HJKMNP-TV-Z]+$/.test(code) ? code : undefined;
}

/** In groups of four, as a code is shown. */
export function inGroups(code: string): string {
	return code.match(/.{1,4}/g)?.join('-') ?? '';
}
