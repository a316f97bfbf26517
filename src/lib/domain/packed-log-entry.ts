import { concatBytes, fromHex, toHex } from './bytes.ts';
import { encodeLogEntry, type LogEntry, type LoggedReceipts } from './log-entry.ts';
import { HASH_LENGTH } from './merkle.ts';

/** Stand before the receipts of a lock, by version; all else begins with the `[` of its JSON. */
const RECEIPTS_1 = 1;
const RECEIPTS_2 = 2;
/** That byte, the number of the lock and, from version 2 on, that of its ballots, the highest byte first. */
const HEAD_LENGTHS = { [RECEIPTS_1]: 5, [RECEIPTS_2]: 9 };

const UTF8 = new TextEncoder();

/**
 * Writes an entry as the database keeps it: as its data, but of receipts the bytes of their hashes,
 * which their data has as hex.
 */
export function packLogEntry(entry: LogEntry): Uint8Array {
	if (entry.kind !== 'receipts') return UTF8.encode(encodeLogEntry(entry));
	return concatBytes(headOf(entry), ...entry.hashes.map((it) => fromHex(it) ?? new Uint8Array()));
}

function headOf({ lock, ballots }: LoggedReceipts): Uint8Array {
	const version = ballots === undefined ? RECEIPTS_1 : RECEIPTS_2;
	const head = new Uint8Array(HEAD_LENGTHS[version]);
	const numbers = new DataView(head.buffer);
	head[0] = version;
	numbers.setUint32(1, lock);
	if (ballots !== undefined) numbers.setUint32(5, ballots);
	return head;
}

/** @returns the entry's data, as `encodeLogEntry` wrote it @throws TypeError where that is no UTF-8 */
export function unpackLogEntry(packed: Uint8Array): string {
	const [version] = packed;
	if (version !== RECEIPTS_1 && version !== RECEIPTS_2) {
		return new TextDecoder('utf-8', { fatal: true }).decode(packed);
	}
	const numbers = new DataView(packed.buffer, packed.byteOffset);
	const hashes: string[] = [];
	for (let at = HEAD_LENGTHS[version]; at < packed.length; at += HASH_LENGTH) {
		hashes.push(toHex(packed.subarray(at, at + HASH_LENGTH)));
	}
	const ballots = version === RECEIPTS_2 ? { ballots: numbers.getUint32(5) } : {};
	return encodeLogEntry({ kind: 'receipts', lock: numbers.getUint32(1), ...ballots, hashes });
}
