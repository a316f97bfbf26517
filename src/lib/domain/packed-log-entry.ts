import { concatBytes, fromHex, toHex } from './bytes.ts';
import { encodeLogEntry, type LogEntry } from './log-entry.ts';
import { HASH_LENGTH } from './merkle.ts';

/** Stands before the receipts of a lock; all else begins with the `[` of its JSON. */
const RECEIPTS = 1;
/** That byte, and the number of the lock, the highest byte first. */
const HEAD_LENGTH = 5;

const UTF8 = new TextEncoder();

/**
 * Writes an entry as the database keeps it: as its data, but of receipts the bytes of their hashes,
 * which their data has as hex.
 */
export function packLogEntry(entry: LogEntry): Uint8Array {
	if (entry.kind !== 'receipts') return UTF8.encode(encodeLogEntry(entry));
	const head = new Uint8Array(HEAD_LENGTH);
	head[0] = RECEIPTS;
	new DataView(head.buffer).setUint32(1, entry.lock);
	return concatBytes(head, ...entry.hashes.map((it) => fromHex(it) ?? new Uint8Array()));
}

/** @returns the entry's data, as `encodeLogEntry` wrote it @throws TypeError where that is no UTF-8 */
export function unpackLogEntry(packed: Uint8Array): string {
	if (packed[0] !== RECEIPTS) return new TextDecoder('utf-8', { fatal: true }).decode(packed);
	const lock = new DataView(packed.buffer, packed.byteOffset).getUint32(1);
	const hashes: string[] = [];
	for (let at = HEAD_LENGTH; at < packed.length; at += HASH_LENGTH) {
		hashes.push(toHex(packed.subarray(at, at + HASH_LENGTH)));
	}
	return encodeLogEntry({ kind: 'receipts', lock, hashes });
}
