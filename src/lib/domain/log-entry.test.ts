import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ASSURANCES, CHANNELS } from './channel.ts';
import { encodeLogEntry, receiptHash, receiptsEntry, type LogEntry } from './log-entry.ts';
import { parseLogEntry } from './parse-log-entry.ts';

const NAME = '00112233445566778899aabbccddeeff';
const HASH = 'ab'.repeat(32);

// The bytes are for ever: a change here is a change of every log that was ever signed.
const ENCODED: [LogEntry, string][] = [
	[
		{
			kind: 'ballot',
			name: NAME,
			surveyId: 'stp-2024',
			questionnaireVersion: 1,
			agencyCode: 'STP',
			serviceCode: '',
			channel: 'poster',
			assurance: 'walk-in',
			month: '2024-11',
			ratings: '[0,2]',
			closed: HASH
		},
		`["ballot",1,"${NAME}","stp-2024",1,"STP","","poster","walk-in","2024-11","[0,2]","${HASH}"]`
	],
	[
		receiptsEntry({ lock: 3, ballots: 12, hashes: [HASH, '00'.repeat(32)] }),
		`["receipts",2,3,12,["${'00'.repeat(32)}","${HASH}"]]`
	],
	[{ kind: 'receipts', lock: 3, hashes: [HASH] }, `["receipts",1,3,["${HASH}"]]`],
	[
		{ kind: 'questionnaire', code: 'short', version: 2, document: '{"a":1}' },
		'["questionnaire",1,"short",2,"{\\"a\\":1}"]'
	],
	[{ kind: 'freeze', number: 2, sha256: HASH }, `["freeze",1,2,"${HASH}"]`],
	[{ kind: 'import', sha256: HASH, count: 50 }, `["import",1,"${HASH}",50]`],
	[
		{ kind: 'slips', batch: 'B-1', agencyCode: 'STP', count: 200, batchHash: HASH },
		`["slips",1,"B-1","STP",200,"${HASH}"]`
	],
	[
		{
			kind: 'void',
			ballot: NAME,
			reason: 'Quyết định 12/QĐ-SNV',
			by1: 'an',
			by2: 'binh',
			at: '2026-11-25T10:00:00.000Z'
		},
		`["void",1,"${NAME}","Quyết định 12/QĐ-SNV","an","binh","2026-11-25T10:00:00.000Z"]`
	],
	[
		{ kind: 'gap', reason: 'mất đĩa', by: 'quantri', at: '2026-11-25T10:00:00.000Z' },
		'["gap",1,"mất đĩa","quantri","2026-11-25T10:00:00.000Z"]'
	]
];

describe.each(ENCODED.map(([entry, text]) => ({ kind: entry.kind, entry, text })))(
	'an entry of kind $kind',
	({ entry, text }) => {
		test('has these bytes for ever', () => {
			expect(encodeLogEntry(entry)).toBe(text);
		});

		test('is read as it was written', () => {
			expect(parseLogEntry(text)).toEqual(entry);
		});

		test('is read in no other writing', () => {
			const others = [` ${text}`, text.replace(',', ', '), text.replace(/,[12],/, ',9,')];
			const longer = `${text.slice(0, -1)},0]`;
			expect([...others, longer].map(parseLogEntry)).toEqual(Array(4).fill(undefined));
		});
	}
);

test('every ballot is read as it was written', () => {
	const ballot = fc.record({
		kind: fc.constant('ballot' as const),
		name: fc.uuid().map((it) => it.replaceAll('-', '')),
		surveyId: fc.constant('thu-2026'),
		questionnaireVersion: fc.integer({ min: 1 }),
		agencyCode: fc.string({ minLength: 1, maxLength: 20 }),
		serviceCode: fc.string({ unit: 'binary', maxLength: 20 }),
		channel: fc.constantFrom(...CHANNELS),
		assurance: fc.constantFrom(...ASSURANCES),
		month: fc.constant('2026-11'),
		ratings: fc.string({ maxLength: 40 }),
		closed: fc.constant(HASH)
	});
	fc.assert(
		fc.property(ballot, (it) => {
			expect(parseLogEntry(encodeLogEntry(it))).toEqual(it);
		})
	);
});

test('no text makes the parser throw', () => {
	const text = fc.oneof(
		fc.string(),
		fc.json(),
		fc.array(fc.anything()).map((it) => JSON.stringify(it))
	);
	fc.assert(
		fc.property(text, (it) => {
			expect(parseLogEntry(it)).toBeUndefined();
		})
	);
});

test.each([NaN, 1.5, Infinity, 2 ** 53])('%d is no number of an entry', (count) => {
	expect(() => encodeLogEntry({ kind: 'import', sha256: HASH, count })).toThrow(RangeError);
});

test('a receipt stands in the log as the hash that sha256sum gives of it', () => {
	const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest();
	// printf %s 0123456789ABCDEF | sha256sum
	expect(receiptHash(sha256, '0123456789ABCDEF')).toBe(
		'2125b2c332b1113aae9bfc5e9f7e3b4c91d828cb942c2df1eeb02502eccae9e9'
	);
});
