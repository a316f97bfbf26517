/** Crockford's base 32: no I, L, O, U, so that a code read aloud or typed is not mistaken. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 80 bits. */
const RECEIPT_BYTES = 10;

/** What the browser sends with a ballot, 128 random bits or more; any fresh one is good. */
export const NONCE = /^[A-Za-z0-9_-]{22,43}$/;

/**
 * Writes the first 80 bits as a code for people.
 * @param bytes 10 or more
 * @returns 16 characters of Crockford's base 32
 * @see https://www.crockford.com/base32.html
 */
export function receiptCode(bytes: Uint8Array): string {
	if (bytes.length < RECEIPT_BYTES) throw new RangeError(`bytes: ${bytes.length}`);
	let bits = 0n;
	for (const byte of bytes.subarray(0, RECEIPT_BYTES)) bits = (bits << 8n) | BigInt(byte);
	let code = '';
	for (let shift = 75n; shift >= 0n; shift -= 5n) code += ALPHABET[Number((bits >> shift) & 31n)];
	return code;
}

/** In groups of four, as it is shown. */
export function receiptInGroups(receipt: string): string {
	return receipt.match(/.{1,4}/g)?.join('-') ?? '';
}

/**
 * Reads a code as a person types it: any case, with spaces or hyphens, O for 0, I and L for 1.
 * @returns undefined for what no receipt can be
 */
export function parseReceipt(typed: string): string | undefined {
	const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
	return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(code) ? code : undefined;
}
