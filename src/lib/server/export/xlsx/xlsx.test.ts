import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../../../tests/support/workbook.ts';
import { all } from '../../../../../tests/support/xml.ts';
import { collectBytes } from '../bytes.ts';
import { xlsxBytes, type Cell, type Row, type Sheet } from './xlsx.ts';

const sheet = (rows: Iterable<Row>, rest: Partial<Sheet> = {}): Sheet => ({
	name: 'Phiếu',
	columns: [{ width: 12 }, { width: 30 }],
	rows,
	...rest
});

const bytesOf = (...sheets: Sheet[]) => collectBytes(xlsxBytes({ title: 'Thử', sheets }));
const read = async (...sheets: Sheet[]) => readWorkbook(await bytesOf(...sheets));

async function firstCell(cell: Cell) {
	const { sheets } = await read(sheet([[cell]]));
	return sheets[0]?.cells.get('A1');
}

describe('a cell', () => {
	test.each<[string, Cell, string | number]>([
		['a text', 'Sở Tư pháp', 'Sở Tư pháp'],
		['a formula that is none', '=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
		['another', '+84 912', '+84 912'],
		['a script', '<script>alert("&amp;")</script>', '<script>alert("&amp;")</script>'],
		['blanks and lines', '  a\tb\n', '  a\tb\n'],
		['right to left', '\u202Eمرحبا\u202C', '\u202Eمرحبا\u202C'],
		['emoji', '👨‍👩‍👧'.repeat(1_000), '👨‍👩‍👧'.repeat(1_000)],
		['what looks coded', '_x0041_ _x005F_', '_x0041_ _x005F_'],
		['line ends of Windows', 'a\r\nb\rc', 'a\nb\nc'],
		['what XML cannot hold', 'a\u0000\u001B\uFFFEb\uD83D', 'a\uFFFD\uFFFD\uFFFDb\uFFFD'],
		['a whole number', 1_234_567, 1_234_567],
		['a small share', 0.000_000_123, 0.000_000_123],
		['a day', { day: '2026-11-25' }, 46_351],
		['the first day', { day: '1900-03-01' }, 61]
	])('keeps %s', async (_what, cell, expected) => {
		expect((await firstCell(cell))?.value).toBe(expected);
	});

	test('of more than a cell holds is cut, never within a character', async () => {
		const long = `a${'😀'.repeat(20_000)}`;
		const value = (await firstCell(long))?.value;
		expect(value).toBe(`a${'😀'.repeat(16_382)}…`);
		expect((await firstCell('a'.repeat(32_767)))?.value).toBe('a'.repeat(32_767));
	});

	test('that looks like a formula stays a text when somebody edits it', async () => {
		expect((await firstCell('=1+1'))?.format).toMatchObject({ quotePrefix: '1' });
		expect((await firstCell('1+1'))?.format).not.toHaveProperty('quotePrefix');
	});

	test.each([NaN, Infinity, { day: '25/11/2026' }, { day: '2026-02-30' }])(
		'refuses %j',
		async (cell) => {
			await expect(firstCell(cell)).rejects.toThrow(RangeError);
		}
	);

	test('has its own style over that of its column', async () => {
		const columns = [{ width: 9, style: { format: 'percent1' as const } }, { width: 9 }];
		const own = { value: 'x', style: { fill: 'error' as const } };
		const { sheets } = await read(sheet([[0.5, own], [own]], { columns }));
		const formats = (key: string) => sheets[0]?.cells.get(key)?.format;
		expect(formats('A1')).toMatchObject({ numFmtId: '165', fillId: '0' });
		expect(formats('B1')).toMatchObject({ numFmtId: '0', fillId: '6' });
		expect(formats('A2')).toMatchObject({ numFmtId: '165', fillId: '6' });
	});
});

describe('a sheet', () => {
	test('has its lines on top, its head frozen and repeated in print, its rows to choose from', async () => {
		const { sheets, names } = await read(
			sheet([['STP', 46]], {
				top: [{ text: 'Kết quả', kind: 'title' }],
				head: [['Mã', 'Số phiếu']],
				filter: true,
				frozenColumns: 1,
				landscape: true,
				printTitle: 'Kết quả & tạm tính'
			})
		);
		const [first] = sheets;
		expect(first?.rows).toEqual([['Kết quả'], ['Mã', 'Số phiếu'], ['STP', 46]]);
		const attributes = (name: string) => first && all(first.xml, name)[0]?.attributes;
		expect(attributes('pane')).toMatchObject({ xSplit: '1', ySplit: '2', topLeftCell: 'B3' });
		expect(attributes('autoFilter')).toEqual({ ref: 'A2:B3' });
		expect(attributes('mergeCell')).toEqual({ ref: 'A1:B1' });
		expect(attributes('pageSetup')).toMatchObject({
			paperSize: '9',
			orientation: 'landscape',
			fitToWidth: '1',
			fitToHeight: '0'
		});
		expect(names).toEqual([
			['_xlnm.Print_Titles', "'Phiếu'!$2:$2"],
			['_xlnm._FilterDatabase', "'Phiếu'!$A$2:$B$3"]
		]);
	});

	test('takes its rows from anything that gives them one by one', async () => {
		async function* rows(): AsyncGenerator<Row> {
			yield ['a', 1];
			yield ['b', 2];
		}
		const { sheets } = await read({
			name: 'x',
			columns: [{ width: 9 }, { width: 9 }],
			rows: rows()
		});
		expect(sheets[0]?.rows).toEqual([
			['a', 1],
			['b', 2]
		]);
	});

	test.each([
		['rows', { rows: 3, letters: 1e9 }],
		['letters', { rows: 1e6, letters: 700 }]
	])('of more %s than it holds goes on in another', async (_what, limits) => {
		const rows = Array.from({ length: 5 }, (_it, at) => [`hàng ${at}`]);
		const workbook = { title: 'Thử', sheets: [sheet(rows, { head: [['Mã']] })] };
		const { sheets } = readWorkbook(await collectBytes(xlsxBytes(workbook, limits)));
		expect(sheets.length).toBeGreaterThan(1);
		expect(sheets.map(({ name }) => name).slice(0, 2)).toEqual(['Phiếu', 'Phiếu (2)']);
		expect(sheets.every((it) => it.rows[0]?.[0] === 'Mã')).toBe(true);
		expect(sheets.flatMap((it) => it.rows.slice(1))).toEqual(rows);
	});

	test('without rows is there all the same', async () => {
		const { sheets } = await read(sheet([], { head: [['Mã']], filter: true }));
		expect(sheets.map((it) => it.rows)).toEqual([[['Mã', undefined]]]);
	});

	test('refuses a row that is wider than its columns', async () => {
		await expect(read(sheet([['a', 'b', 'c']]))).rejects.toThrow(RangeError);
	});

	test('lets go of its rows when something breaks', async () => {
		let isClosed = false;
		function* rows(): Generator<Row> {
			try {
				yield [NaN];
			} finally {
				isClosed = true;
			}
		}
		await expect(read(sheet(rows()))).rejects.toThrow(RangeError);
		expect(isClosed).toBe(true);
	});
});

describe('a workbook', () => {
	test('gives the same bytes again', async () => {
		const once = () => bytesOf(sheet([['a', 1]]), sheet([['b', 2]]));
		expect(await once()).toEqual(await once());
	});

	test('names its sheets as a spreadsheet takes them, no two alike', async () => {
		const names = ['Tổng hợp', 'TỔNG HỢP', "'a/b: [c]'", '', `${'x'.repeat(40)}`, 'x'.repeat(31)];
		const { sheets } = await read(...names.map((name) => sheet([], { name })));
		expect(sheets.map(({ name }) => name)).toEqual([
			'Tổng hợp',
			'TỔNG HỢP (2)',
			'a b   c',
			'Sheet',
			'x'.repeat(31),
			`${'x'.repeat(27)} (2)`
		]);
	});

	test('lists every part that it has', async () => {
		const { files } = await read(sheet([]), sheet([]));
		expect([...files.keys()]).toEqual([
			'_rels/.rels',
			'docProps/core.xml',
			'xl/worksheets/sheet1.xml',
			'xl/worksheets/sheet2.xml',
			'xl/styles.xml',
			'xl/workbook.xml',
			'xl/_rels/workbook.xml.rels',
			'[Content_Types].xml'
		]);
		const types = files.get('[Content_Types].xml')?.toString() ?? '';
		for (const path of files.keys()) {
			if (path.endsWith('.rels') || path === '[Content_Types].xml') continue;
			expect(types).toContain(`PartName="/${path}"`);
		}
	});
});
