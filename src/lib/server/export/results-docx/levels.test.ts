import { describe, expect, test } from 'vitest';
import { cell, report } from '../../../../../tests/support/reports.ts';
import { readWord } from '../../../../../tests/support/word.ts';
import { WORKED, workedTally } from '../../../../../tests/support/worked-example.ts';
import type { ReportInput } from '#lib/domain/build-report.ts';
import type { Tally } from '#lib/domain/tally.ts';
import { collectBytes } from '../bytes.ts';
import { resultsDocx } from './results-docx.ts';

const read = async (input: Partial<ReportInput>) => {
	const { paragraphs, tables } = readWord(await collectBytes(resultsDocx(report(input), 'vi')));
	const table = tables.find((it) => it[0]?.[2] === 'Rất hài lòng');
	return { captions: paragraphs.filter((it) => it.includes('phân bố năm mức')), table };
};
const worked = (tally: Tally): Partial<ReportInput> => ({
	questionnaire: WORKED,
	cells: [cell('a', [], { questionnaireVersion: 1, tally })]
});

describe('five levels in the Word report', () => {
	test('have a table and a picture a domain, with the counts of the worked example', async () => {
		const { captions, table } = await read(worked(workedTally()));
		expect(captions).toEqual([
			'Bảng 10. Xây dựng, tổ chức thực hiện chính sách công: phân bố năm mức',
			'Biểu đồ 8. Xây dựng, tổ chức thực hiện chính sách công: phân bố năm mức',
			'Bảng 11. Cung ứng dịch vụ hành chính công: phân bố năm mức',
			'Biểu đồ 9. Cung ứng dịch vụ hành chính công: phân bố năm mức'
		]);
		const first = ['Tiêu chí P.1', '120', '21,7% (26)', '53,3% (64)', '18,3% (22)'];
		expect(table?.[1]).toEqual([...first, '5,0% (6)', '1,7% (2)']);
	});

	test('of an item that nobody answered are words, and no bar', async () => {
		const { captions, table } = await read(worked(workedTally(['P.1'])));
		expect(captions).toHaveLength(4);
		expect(table?.[1]).toEqual(['Tiêu chí P.1', 'Không có người trả lời.']);
	});

	test('are not there where another scale is used', async () => {
		expect(await read({ cells: [cell('a', [30, 3, 2])] })).toEqual({ captions: [] });
	});
});
