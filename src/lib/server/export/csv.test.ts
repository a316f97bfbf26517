import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvBytes, type CsvCell } from './csv.ts';

/** With the byte order mark, which a plain TextDecoder would take away. */
const textOf = (rows: CsvCell[][]) =>
	new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvBytes(rows));

describe('csvBytes', () => {
	test('begins with the byte order mark and ends every line with CRLF', () => {
		expect([...csvBytes([['a'], ['b']])]).toEqual([
			0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0x62, 0x0d, 0x0a
		]);
	});

	test.each<[CsvCell, string]>([
		['Sở Tư pháp', 'Sở Tư pháp'],
		['một, hai', '"một, hai"'],
		['gọi là "một cửa"', '"gọi là ""một cửa"""'],
		['hai\ndòng', '"hai\ndòng"'],
		['hai\r\ndòng', '"hai\r\ndòng"'],
		[undefined, ''],
		['', ''],
		[-1.5, '-1.5'] // a number is no formula
	])('writes %j as %j', (cell, written) => {
		expect(textOf([[cell]])).toBe(`\uFEFF${written}\r\n`);
	});

	test.each(['=1+1', '+84', '-2', '@SUM(A1)', '\tx', '＝1', '＋1', '－1', '＠x'])(
		'makes %j harmless',
		(cell) => {
			expect(textOf([[cell]])).toBe(`\uFEFF'${cell}\r\n`);
		}
	);

	test('makes formulas harmless inside quotes', () => {
		expect(textOf([['=HYPERLINK("http://x","y")', '\rx']])).toBe(
			`\uFEFF"'=HYPERLINK(""http://x"",""y"")","'\rx"\r\n`
		);
	});

	test('reads back as it was, but for the apostrophe', () => {
		const cells = fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 5 });
		fc.assert(
			fc.property(cells, (row) => {
				const read: unknown = parse(textOf([row]), { bom: true, record_delimiter: '\r\n' });
				expect(read).toEqual([
					row.map((cell) => (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell))
				]);
			})
		);
	});
});
