import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { encodeLogEntry, receiptsEntry, type LogEntry } from './log-entry.ts';
import { packLogEntry, unpackLogEntry } from './packed-log-entry.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

const ENTRIES: LogEntry[] = [
	receiptsEntry({ lock: 1, ballots: 0, hashes: [] }),
	receiptsEntry({ lock: 70_000, ballots: 90_000, hashes: [hashOf('a'), hashOf('b'), hashOf('c')] }),
	{ kind: 'receipts', lock: 2, hashes: [hashOf('a')] },
	{ kind: 'gap', reason: 'Mất đĩa', by: 'cli', at: '2026-11-25T00:00:00.000Z' },
	{ kind: 'import', sha256: hashOf('file'), count: 12 }
];

describe('an entry as the database keeps it', () => {
	test.each(ENTRIES)('gives its data back: $kind', (entry) => {
		expect(unpackLogEntry(packLogEntry(entry))).toBe(encodeLogEntry(entry));
	});

	test('has 32 bytes a receipt', () => {
		const hashes = Array.from({ length: 10 }, (_, at) => hashOf(String(at)));
		expect(packLogEntry(receiptsEntry({ lock: 1, ballots: 10, hashes }))).toHaveLength(9 + 10 * 32);
	});

	test('is read from the middle of a buffer too, as drivers give it', () => {
		const packed = packLogEntry(receiptsEntry({ lock: 7, ballots: 1, hashes: [hashOf('a')] }));
		const within = new Uint8Array([9, 9, ...packed, 9]).subarray(2, 2 + packed.length);
		expect(unpackLogEntry(within)).toBe(`["receipts",2,7,1,["${hashOf('a')}"]]`);
	});
});
