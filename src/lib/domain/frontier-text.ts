import { fromHex, toHex } from './bytes.ts';
import { HASH_LENGTH, type Frontier } from './merkle.ts';

/**
 * Writes a frontier as one text, to be kept beside a checkpoint: its size, a colon, the peaks in hex
 * one after the other. An empty one is `0:`.
 */
export function formatFrontier({ size, peaks }: Frontier): string {
	return `${size}:${peaks.map(toHex).join('')}`;
}

/** @returns undefined for a text that `formatFrontier` never gives */
export function parseFrontier(text: string): Frontier | undefined {
	const [digits, hex] = /^(0|[1-9]\d{0,15}):([0-9a-f]*)$/.exec(text)?.slice(1) ?? [];
	const size = Number(digits);
	const bytes = fromHex(hex ?? '');
	if (digits === undefined || !bytes || !Number.isSafeInteger(size)) return undefined;
	if (bytes.length !== onesOf(size) * HASH_LENGTH) return undefined;
	const peaks = Array.from({ length: onesOf(size) }, (_, at) =>
		bytes.slice(at * HASH_LENGTH, (at + 1) * HASH_LENGTH)
	);
	return { size, peaks };
}

/** How many bits of a size are 1: as many full subtrees does its tree have. */
function onesOf(size: number): number {
	return size.toString(2).replaceAll('0', '').length;
}
