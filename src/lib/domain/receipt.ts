import { firstInCrockford, inGroups, readCrockford } from './crockford.ts';

/** 80 bits. */
const RECEIPT_BYTES = 10;

const RECEIPT_CHARACTERS = 16;

/** What the browser sends with a ballot, 128 random bits or more; any fresh one is good. */
export const NONCE = /^[A-Za-z0-9_-]{22,43}$/;

/**
 * Writes the first 80 bits as a code for people.
 * @param bytes 10 or more
 * @returns 16 characters of Crockford's base 32
 */
export function receiptCode(bytes: Uint8Array): string {
	if (bytes.length < RECEIPT_BYTES) throw new RangeError(`bytes: ${bytes.length}`);
	return firstInCrockford(bytes, RECEIPT_CHARACTERS);
}

/** In groups of four, as it is shown. */
export const receiptInGroups = inGroups;

/**
 * Reads a code as a person types it: any case, with spaces or hyphens, O for 0, I and L for 1.
 * @returns undefined for what no receipt can be
 */
export function parseReceipt(typed: string): string | undefined {
	return readCrockford(typed, RECEIPT_CHARACTERS);
}
