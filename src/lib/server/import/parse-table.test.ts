import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { xlsxBytes } from '#lib/server/export/xlsx/xlsx.ts';
import { sheetOf, workbookFile } from '../../../../tests/support/zip-file.ts';
import { parseTable } from './parse-table.ts';
import { FileRefusal, type TableRow } from './table.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function rowsOf(bytes: Uint8Array): Promise<TableRow[]> {
	return (await parseTable(bytes)).rows;
}

async function faultOf(bytes: Uint8Array): Promise<unknown> {
	try {
		return await parseTable(bytes);
	} catch (cause) {
		if (cause instanceof FileRefusal) return cause.fault;
		throw cause;
	}
}

describe('a text file', () => {
	const TEXT = 'Mã,Tên\nSTP,"Sở Tư pháp, Đắk Nông"\n';
	const ROWS = [
		{ line: 1, cells: ['Mã', 'Tên'] },
		{ line: 2, cells: ['STP', 'Sở Tư pháp, Đắk Nông'] }
	];
	const utf16 = (text: string) => Buffer.from(text, 'utf16le');

	test.each([
		['UTF-8', bytesOf(TEXT)],
		['UTF-8 with its mark', bytesOf(`\ufeff${TEXT}`)],
		['UTF-8 with marks apart', bytesOf(TEXT.normalize('NFD'))],
		['UTF-16', utf16(`\ufeff${TEXT}`)],
		['UTF-16 of the other order', utf16(`\ufeff${TEXT}`).swap16()],
		['UTF-16 without a mark', utf16(TEXT)],
		['line breaks of Windows', bytesOf(TEXT.replaceAll('\n', '\r\n'))]
	])('is read in %s', async (_, bytes) => {
		expect(await rowsOf(bytes)).toEqual(ROWS);
	});

	// "Tên" and "đ" of code page 1258: ê, then đ as one byte; the acute is a mark of its own.
	test('is read in the old Vietnamese code page, its marks put together', async () => {
		const bytes = Buffer.from([...bytesOf('a,b\n'), 0x54, 0xea, 0x6e, 0x2c, 0xf0, 0xea, 0xec]);
		expect(await rowsOf(bytes)).toEqual([
			{ line: 1, cells: ['a', 'b'] },
			{ line: 2, cells: ['Tên', 'đế'] }
		]);
	});

	test.each([
		['a;b\n1;2,5', ['1', '2,5']],
		['a\tb\n1\t2;5', ['1', '2;5']],
		['"a;x",b\n"1;0",2', ['1;0', '2']],
		['a\n1', ['1']]
	])('tells by its heading what stands between the cells: %j', async (text, cells) => {
		expect((await rowsOf(bytesOf(text)))[1]?.cells).toEqual(cells);
	});

	test('names the line on which a row begins', async () => {
		const rows = await rowsOf(bytesOf('a,b\n"x\ny",1\n\n,\nz,2\n'));
		expect(rows.map((it) => it.line)).toEqual([1, 2, 6]);
	});

	test.each([
		['', 'empty'],
		['\n,,\n', 'empty'],
		['a\0b', 'not-text'],
		['a\u0001,b', 'not-text']
	])('%j is refused: %s', async (text, code) => {
		expect(await faultOf(bytesOf(text))).toEqual({ code });
	});

	test.each([
		['a,b\n"x', { code: 'not-csv', line: 2 }],
		[`a\n${'x'.repeat(32_768)}`, { code: 'cell-too-long', line: 2 }],
		[`a\n${','.repeat(300)}x`, { code: 'too-many-columns', line: 2 }]
	])('is refused by line', async (text, fault) => {
		expect(await faultOf(bytesOf(text))).toEqual(fault);
	});

	test('holds any texts', async () => {
		const cell = fc.string({ maxLength: 20, unit: 'grapheme' }).map((it) =>
			// Line breaks of other kinds become one kind; what no text holds is refused, and tried above.
			it.normalize('NFC').replace(/[\0-\x09\x0b-\x1f\ufeff]/g, '')
		);
		const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 });
		await fc.assert(
			fc.asyncProperty(rows, async (texts) => {
				const quoted = texts.map((row) =>
					['x', ...row, 'x'].map((it) => `"${it.replaceAll('"', '""')}"`).join(',')
				);
				const read = await rowsOf(bytesOf(`\ufeff${quoted.join('\r\n')}`));
				expect(read.map((it) => it.cells)).toEqual(texts.map((row) => ['x', ...row, 'x']));
			})
		);
	});
});

describe('a workbook', () => {
	test('of our own is read as it was written', async () => {
		const text = fc
			.string({ maxLength: 20, unit: 'grapheme' })
			.map((it) => it.replace(/[\0-\x1f\ufffe\uffff]/g, ''));
		const rows = fc.array(fc.array(text, { maxLength: 5 }), { minLength: 1, maxLength: 20 });
		await fc.assert(
			fc.asyncProperty(rows, async (texts) => {
				const sheet = {
					name: 'A',
					columns: Array.from({ length: 7 }, () => ({ width: 10 })),
					rows: texts.map((row) => ['x', ...row, 'x'])
				};
				const parts = await Array.fromAsync(xlsxBytes({ title: 'A', sheets: [sheet] }));
				const read = await rowsOf(Buffer.concat(parts));
				expect(read.map((it) => it.cells)).toEqual(sheet.rows);
			}),
			{ numRuns: 40 }
		);
	});

	test('gives every kind of cell as its text, each in its column', async () => {
		const cells = [
			'<c r="A1" t="s"><v>0</v></c>',
			'<c r="C1"><f>1+1</f><v>3250</v></c>',
			'<c r="D1" s="1"><v>45611</v></c>',
			'<c r="E1" s="1"><v>45611.5</v></c>',
			'<c r="F1" t="b"><v>1</v></c>',
			'<c r="G1" t="str"><f>A1</f><v>a&amp;b</v></c>',
			'<c r="H1" t="inlineStr"><is><r><t>Sở </t></r><r><t>Tư pháp</t></r></is></c>',
			'<c r="XFD1" s="1"/>'
		];
		const bytes = workbookFile(
			`<worksheet><sheetData><row r="7">${cells.join('').replaceAll('1"', '7"')}</row></sheetData></worksheet>`.replaceAll(
				's="7"',
				's="1"'
			),
			{
				'xl/sharedStrings.xml': '<sst><si><t>một</t><rPh><t>x</t></rPh></si></sst>',
				'xl/styles.xml':
					'<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
			}
		);
		expect(await rowsOf(bytes)).toEqual([
			{
				line: 7,
				cells: ['một', '', '3250', '2024-11-15', '2024-11-15 12:00:00', 'TRUE', 'a&b', 'Sở Tư pháp']
			}
		]);
	});

	test('is read from the first sheet that is shown', async () => {
		const bytes = workbookFile(sheetOf([['a']]), {
			'xl/workbook.xml':
				'<x:workbook xmlns:x="x" xmlns:r="r"><x:sheets><x:sheet state="hidden" r:id="rId2"/><x:sheet r:id="rId1"/></x:sheets></x:workbook>'
		});
		expect(await rowsOf(bytes)).toEqual([{ line: 1, cells: ['a'] }]);
	});
});
