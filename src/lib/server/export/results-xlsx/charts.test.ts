import { describe, expect, test } from 'vitest';
import { agency, cell, report } from '../../../../../tests/support/reports.ts';
import { readWorkbook, type ReadSheet } from '../../../../../tests/support/workbook.ts';
import { WORKED, workedTally } from '../../../../../tests/support/worked-example.ts';
import { all, parseXml, textIn, type Element } from '../../../../../tests/support/xml.ts';
import type { Report } from '#lib/domain/report.ts';
import { collectBytes } from '../bytes.ts';
import { resultsXlsx } from './results-xlsx.ts';

async function read(made: Report) {
	const { files, sheets } = readWorkbook(await collectBytes(resultsXlsx(made, 'vi')));
	const charts = [...files.keys()]
		.filter((it) => it.startsWith('xl/charts/'))
		.map((name) => parseXml(files.get(name)?.toString('utf8') ?? ''));
	const sheet = (name: string) => sheets.find((it) => it.name === name);
	return { charts, sheet, names: sheets.map((it) => it.name) };
}

/** Of a chart: its title, and the values of the cells that it names and draws. */
function drawnBy(chart: Element, sheet: ReadSheet | undefined) {
	const [title = ''] = all(chart, 'a:t').map(textIn);
	const cells = (at: 'c:cat' | 'c:val') =>
		all(chart, at).map((it) => {
			const [, column = '', from = 0, to = 0] =
				/!\$(\w+)\$(\d+):\$\w+\$(\d+)/.exec(textIn(it)) ?? [];
			return Array.from(
				{ length: Number(to) - Number(from) + 1 },
				(_it, row) => sheet?.cells.get(`${column}${Number(from) + row}`)?.value
			);
		});
	return { title, names: cells('c:cat')[0], values: cells('c:val') };
}

const grouped = (code: string, comparisonGroup: string) => ({ ...agency(code), comparisonGroup });

describe('agencies in a chart', () => {
	test('stand by their share within their group, who has no figures in the table alone', async () => {
		const { charts, sheet } = await read(
			report({
				agencies: [grouped('A', 'so'), grouped('B', 'so'), grouped('C', 'so'), agency('D')],
				cells: [cell('a', [30, 10, 0]), cell('b', [36, 4, 0]), cell('d', [20])]
			})
		);
		const [first, second, ...rest] = charts.map((it) => drawnBy(it, sheet('Biểu đồ cơ quan')));
		expect(rest).toEqual([]);
		expect([first?.names, first?.values]).toEqual([['Sở B', 'Sở A'], [[0.9, 0.75]]]);
		expect([second?.names, second?.values]).toEqual([['Sở D'], [[1]]]);
		expect(second?.title).toContain('Cơ quan không thuộc khối nào');
		const lines = sheet('Biểu đồ cơ quan')?.rows ?? [];
		expect(lines.find((row) => row[1] === 'Sở C')?.at(-1)).toBe('Chưa có phiếu nào.');
	});

	test('of 300 go on in further charts, forty in each, and the chart says which they are', async () => {
		const agencies = Array.from({ length: 300 }, (_it, at) => agency(`A${at}`));
		const cells = agencies.map(({ id }, at) => cell(id, [20 + (at % 50), 30]));
		const { charts, sheet } = await read(report({ agencies, cells }));
		const drawn = charts.map((it) => drawnBy(it, sheet('Biểu đồ cơ quan')));
		expect(drawn.map(({ names }) => names?.length)).toEqual([40, 40, 40, 40, 40, 40, 40, 20]);
		expect(new Set(drawn.flatMap(({ names }) => names)).size).toBe(300);
		expect(drawn[7]?.title).toContain('(cơ quan 281–300 trong 300)');
	});

	test('are not drawn of a single one, nor where there is nothing to draw', async () => {
		const one = await read(report({ cells: [cell('a', [20])] }));
		expect([one.names.includes('Biểu đồ cơ quan'), one.charts]).toEqual([false, []]);
		const none = await read(report({ agencies: [agency('A'), agency('B')] }));
		expect([none.names.includes('Biểu đồ cơ quan'), none.charts]).toEqual([true, []]);
	});
});

test('five levels are drawn of their counts, a domain a chart', async () => {
	const { charts, sheet } = await read(
		report({
			questionnaire: WORKED,
			cells: [cell('a', [], { questionnaireVersion: 1, tally: workedTally() })]
		})
	);
	const [policy, service] = charts.map((it) => drawnBy(it, sheet('Biểu đồ năm mức')));
	expect(policy?.names).toEqual(['P.1', 'P.2', 'P.3', 'P.4'].map((it) => `Tiêu chí ${it}`));
	expect(policy?.values.map(([first]) => first)).toEqual([26, 64, 22, 6, 2]);
	expect(service?.names).toHaveLength(16);
	expect(service?.values.map((it) => it.at(-1))).toEqual([14, 34, 17, 4, 1]);
});
