import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBallotFile } from './ballot-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Each ballot as its line and its cells in order. */
function rowsOf(text: string) {
	const read = parseBallotFile(bytes(text));
	return read.ok ? read.value.map(({ line, cells }) => [line, ...cells.values()]) : read.error;
}

describe('a file of ballots', () => {
	test.each([
		[
			'plain',
			'a,b\n1,2\n3,4\n',
			[
				[2, '1', '2'],
				[3, '3', '4']
			]
		],
		['without an end of its last line', 'a,b\n1,2', [[2, '1', '2']]],
		['with a byte order mark', '\ufeffa,b\n1,2\n', [[2, '1', '2']]],
		[
			'from Windows',
			'a,b\r\n1,2\r\n3,4\r\n',
			[
				[2, '1', '2'],
				[3, '3', '4']
			]
		],
		[
			'from an old Mac',
			'a,b\r1,2\r3,4\r',
			[
				[2, '1', '2'],
				[3, '3', '4']
			]
		],
		['with quotes', 'a,b\n"x, ""y""",2\n', [[2, 'x, "y"', '2']]],
		[
			'with empty lines',
			'a,b\n\n1,2\n\n\n3,4\n',
			[
				[3, '1', '2'],
				[6, '3', '4']
			]
		],
		[
			'with lines in a cell',
			'a,b\n"x\ny\nz",2\n3,4\n',
			[
				[2, 'x\ny\nz', '2'],
				[5, '3', '4']
			]
		],
		[
			'with both kinds of line',
			'a,b\r\n"x\r\ny",2\r\n3,4\r\n',
			[
				[2, 'x\ny', '2'],
				[4, '3', '4']
			]
		],
		[
			'with the other kind in a cell',
			'a,b\n"x\r\ny",2\n3,4\n',
			[
				[2, 'x\ny', '2'],
				[4, '3', '4']
			]
		],
		['with blanks about its heading', ' a , b \n1,2\n', [[2, '1', '2']]],
		['with a column named __proto__', 'a,__proto__\n1,2\n', [[2, '1', '2']]]
	])('%s is read, with the lines on which its ballots begin', (_, text, rows) => {
		expect(rowsOf(text)).toEqual(rows);
	});

	test.each([
		['nothing', '', [{ line: 1, reason: 'no ballots in the file' }]],
		['a byte order mark', '\ufeff', [{ line: 1, reason: 'no ballots in the file' }]],
		['a heading only', 'a,b\n', [{ line: 1, reason: 'no ballots in the file' }]],
		[
			'a column twice',
			'a,a\n1,2\n',
			[{ line: 1, column: 'a', reason: 'the column is there twice' }]
		],
		[
			'cells too few or too many',
			'a,b\n1\n1,2\n1,2,3\n',
			[
				{ line: 2, reason: '1 cells, but the heading has 2' },
				{ line: 4, reason: '3 cells, but the heading has 2' }
			]
		],
		['an open quote', 'a,b\n1,"2\n', [{ line: 2, reason: 'not CSV: CSV_QUOTE_NOT_CLOSED' }]],
		[
			'a quote in the middle',
			'a,b\n1,x"2\n',
			[{ line: 2, reason: 'not CSV: INVALID_OPENING_QUOTE' }]
		],
		[
			'a ballot without end',
			`a,b\n${'x'.repeat(70_000)},1\n`,
			[{ line: 2, reason: 'not CSV: CSV_MAX_RECORD_SIZE' }]
		],
		[
			'too many ballots',
			`a\n${'1\n'.repeat(100_001)}`,
			[{ line: 1, reason: '100001 ballots, at most 100000 in one file' }]
		]
	])('of %s is refused', (_, text, faults) => {
		expect(rowsOf(text)).toEqual(faults);
	});

	test.each([
		[[0xff], 1],
		[[0x61, 0x0a, 0x31, 0x0a, 0xc3, 0x28, 0x0a], 3], // a lead byte without what must follow
		[[0xff, 0xfe, 0x61, 0x00], 1] // UTF-16, as Excel's "Unicode text"
	])('of the bytes %j is refused as not UTF-8, on line %d', (given, line) => {
		const read = parseBallotFile(Uint8Array.from(given));
		expect(read).toEqual({ ok: false, error: [{ line, reason: 'not in UTF-8' }] });
	});

	test('of any bytes or text gives rows or faults, never an error', () => {
		const csvLike = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ';', '\ufeff') });
		const text = fc.oneof(fc.string({ unit: 'binary' }), csvLike).map(bytes);
		const property = fc.property(fc.oneof(fc.uint8Array(), text), (given) => {
			const read = parseBallotFile(given);
			expect(read.ok ? read.value.length : read.error.length).toBeGreaterThan(0);
		});
		expect(() => fc.assert(property, { numRuns: 1000 })).not.toThrow();
	});
});
