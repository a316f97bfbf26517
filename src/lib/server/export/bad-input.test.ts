import { describe, expect, test } from 'vitest';
import type { ReportInput } from '#lib/domain/build-report.ts';
import type { Report } from '#lib/domain/report.ts';
import { agency, cell, report, text } from '../../../../tests/support/reports.ts';
import { readWord } from '../../../../tests/support/word.ts';
import { readWorkbook } from '../../../../tests/support/workbook.ts';
import { collectBytes } from './bytes.ts';
import { resultsCsv } from './results-csv.ts';
import { resultsDocx } from './results-docx/results-docx.ts';
import { resultsJson } from './results-json.ts';
import { resultsXlsx } from './results-xlsx/results-xlsx.ts';

// A formula, a script, letters from right to left, a thousand emoji: in a name that everybody prints.
const HOSTILE = `=1+1|'<script>alert(1)</script>' \u202Eמקסם\u202C ${'🙂'.repeat(1_000)}`;
const slip = { channel: 'slip', assurance: 'slip' } as const;
const freeze = {
	number: 1,
	name: HOSTILE,
	code: 'ABCD1234EFGH',
	at: '2026-11-25T00:00:00.000Z',
	address: 'https://hailong.test/f/ABCD1234EFGH'
};

const INPUTS: readonly [string, Partial<ReportInput>][] = [
	['no agency', { agencies: [] }],
	['no ballot', {}],
	['one ballot', { cells: [cell('a', [1])] }],
	['nobody who answered', { cells: [cell('a', [0, 0, 0, 30])] }],
	['a source of one ballot', { cells: [cell('a', [30, 2, 1]), cell('a', [1], slip)] }],
	['a source that nobody answered', { cells: [cell('a', [30]), cell('a', [0, 0, 0, 20], slip)] }],
	['frozen figures without a ballot', { freeze }],
	[
		'hostile names',
		{ agencies: [{ ...agency('A'), name: text(HOSTILE) }], cells: [cell('a', [20])] }
	]
];

const FORMATS: readonly [string, (made: Report) => Promise<string>][] = [
	['csv', (made) => Promise.resolve(new TextDecoder().decode(resultsCsv(made, 'vi')))],
	['json', (made) => Promise.resolve(resultsJson(made))],
	[
		'xlsx',
		async (made) =>
			JSON.stringify(
				readWorkbook(await collectBytes(resultsXlsx(made, 'vi'))).sheets.map(({ rows }) => rows)
			)
	],
	[
		'docx',
		async (made) => {
			const { paragraphs, tables } = readWord(await collectBytes(resultsDocx(made, 'vi')));
			return JSON.stringify([paragraphs, tables]);
		}
	]
];

describe.each(FORMATS)('as %s', (format, write) => {
	test.each(INPUTS)('%s gives a whole file without a number that is none', async (what, input) => {
		const written = await write(report(input));
		expect(written).not.toMatch(/NaN|Infinity|undefined|\{agency\}/);
		if (what === 'hostile names') expect(written).toContain('🙂'.repeat(1_000));
		if (format === 'csv') expect(written).not.toMatch(/(^|,|")[=+@]/m);
	});
});
