import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../../../../tests/support/workbook.ts';
import { all, parseXml, textIn } from '../../../../../../tests/support/xml.ts';
import { collectBytes } from '../../bytes.ts';
import { xlsxBytes, type BarChart, type Sheet } from '../xlsx.ts';

const chart: BarChart = {
	title: 'Sở & “ban” <1>',
	description: 'Hai cơ quan',
	rows: { from: 1, count: 2 },
	labels: 0,
	series: [{ column: 1, colour: '0B7A6F', interval: { below: 2, above: 3 } }],
	at: { column: 5, row: 1 },
	width: 100,
	height: 50
};
const sheet = (charts: BarChart[]): Sheet => ({
	name: 'Xếp’ hạng',
	columns: Array.from({ length: 4 }, () => ({ width: 10 })),
	top: [{ text: 'Đầu', kind: 'title' }],
	head: [['Cơ quan', 'Tỷ lệ', 'dưới', 'trên']],
	rows: [['khối'], ['A', 0.9, 0.1, 0.05], ['B', 0.5, 0.1, 0.1]],
	charts
});
const plain: Sheet = { name: 'Khác', columns: [{ width: 10 }], rows: [['x']] };

/** Reads every part: none may be out of form. */
async function partsOf(sheets: Sheet[], limits?: { rows: number; letters: number }) {
	const { files } = readWorkbook(await collectBytes(xlsxBytes({ title: 'T', sheets }, limits)));
	const part = (name: string) => parseXml(files.get(name)?.toString('utf8') ?? '');
	return { names: [...files.keys()], part };
}

describe('charts of a sheet', () => {
	test('say in which cells their names, figures and intervals stand', async () => {
		const { part } = await partsOf([plain, sheet([chart])]);
		const drawn = part('xl/charts/chart2-1.xml');
		expect(all(drawn, 'c:f').map(textIn)).toEqual([
			"'Xếp’ hạng'!$B$2",
			"'Xếp’ hạng'!$D$4:$D$5",
			"'Xếp’ hạng'!$C$4:$C$5",
			"'Xếp’ hạng'!$A$4:$A$5",
			"'Xếp’ hạng'!$B$4:$B$5"
		]);
		expect(all(drawn, 'a:t').map(textIn)).toEqual(['Sở & “ban” <1>']);
		expect(all(drawn, 'c:grouping')[0]?.attributes['val']).toBe('clustered');
	});

	test('of several columns are bars of 100 %, their last parts striped for grey print', async () => {
		const series = [
			{ column: 1, colour: '0B5D57' },
			{ column: 2, colour: '8A2F0D', hatched: true }
		];
		const { part } = await partsOf([sheet([{ ...chart, series }])]);
		const drawn = part('xl/charts/chart1-1.xml');
		expect(all(drawn, 'c:grouping')[0]?.attributes['val']).toBe('percentStacked');
		expect(all(drawn, 'a:pattFill')).toHaveLength(1);
		expect(all(drawn, 'c:legend')).toHaveLength(1);
		expect(all(drawn, 'c:errBars')).toHaveLength(0);
	});

	test('lie where they are put, with words for who cannot see them, and are known to the file', async () => {
		const { part, names } = await partsOf([
			plain,
			sheet([chart, { ...chart, at: { column: 5, row: 9 } }])
		]);
		const drawing = part('xl/drawings/drawing2.xml');
		expect(all(drawing, 'xdr:row').map(textIn)).toEqual(['3', '11']);
		expect(all(drawing, 'xdr:cNvPr')[0]?.attributes['descr']).toBe('Hai cơ quan');
		const known = all(part('[Content_Types].xml'), 'Override').map(
			({ attributes }) => attributes['PartName']
		);
		const charts = names.filter((it) => /^xl\/(charts|drawings)\/[^_]/.test(it));
		expect(charts).toHaveLength(3);
		expect(known).toEqual(expect.arrayContaining(charts.map((it) => `/${it}`)));
		expect(all(part('xl/worksheets/sheet2.xml'), 'drawing')).toHaveLength(1);
		expect(all(part('xl/worksheets/sheet1.xml'), 'drawing')).toHaveLength(0);
	});

	test('are not drawn again where rows go on in a further sheet', async () => {
		const { part, names } = await partsOf([sheet([chart])], { rows: 3, letters: 1e6 });
		expect(names.filter((it) => it.startsWith('xl/charts/'))).toHaveLength(1);
		expect(all(part('xl/worksheets/sheet2.xml'), 'drawing')).toHaveLength(0);
	});

	test('printed pages begin where they are told to', async () => {
		const { part } = await partsOf([{ ...sheet([chart]), breaks: [2] }]);
		const breaks = all(part('xl/worksheets/sheet1.xml'), 'brk');
		expect(breaks.map(({ attributes }) => attributes['id'])).toEqual(['4']);
	});
});
