import { describe, expect, test } from 'vitest';
import {
	agency,
	cell,
	questionnaire,
	report,
	service,
	text
} from '../../../../../tests/support/reports.ts';
import { readWorkbook, type ReadWorkbook } from '../../../../../tests/support/workbook.ts';
import type { ReportInput } from '#lib/domain/build-report.ts';
import { collectBytes } from '../bytes.ts';
import { resultsXlsx } from './results-xlsx.ts';

async function read(
	input: Partial<ReportInput>,
	locale: 'vi' | 'en' = 'vi'
): Promise<ReadWorkbook> {
	return readWorkbook(await collectBytes(resultsXlsx(report(input), locale)));
}

/** Rows of a sheet without empty cells. */
const rowsOf = ({ sheets }: ReadWorkbook, name: string) =>
	sheets.find((it) => it.name === name)?.rows.map((row) => row.filter((it) => it !== undefined));

const HOSTILE = '=HYPERLINK("http://x")<script>\u202E👨‍👩‍👧';

describe('the workbook of results', () => {
	test('has the sheets that it has to have, in both languages', async () => {
		const names = async (locale: 'vi' | 'en') =>
			(await read({}, locale)).sheets.map((it) => it.name);
		expect(await names('vi')).toEqual([
			'Tổng hợp',
			'Theo câu hỏi',
			'Theo dịch vụ',
			'Mẫu khảo sát',
			'Phương pháp'
		]);
		expect(await names('en')).toEqual(['Summary', 'By question', 'By service', 'Sample', 'Method']);
	});

	test('has every agency, and all together, as real numbers', async () => {
		const workbook = await read({
			agencies: [agency('A'), agency('B')],
			cells: [cell('a', [46, 0, 4]), cell('b', [10, 5, 5, 3])]
		});
		const policy = 'Xây dựng, tổ chức thực hiện chính sách công';
		expect(rowsOf(workbook, 'Tổng hợp')?.slice(6)).toEqual([
			['', 'Chung các cơ quan', policy, 73, 70, 56, 5, 9, 0.8, 0.0714, 0.1286, 0.6918, 0.877],
			['A', 'Sở A', policy, 50, 50, 46, 0, 4, 0.92, 0, 0.08, 0.8116, 0.9685],
			['B', 'Sở B', policy, 23, 20, 10, 5, 5, 0.5, 0.25, 0.25, 0.2993, 0.7007]
		]);
	});

	test('has ranks and what they may be as numbers, with the figures that rank', async () => {
		const slips = { assurance: 'slip', channel: 'slip' } as const;
		const workbook = await read({
			agencies: ['A', 'B', 'C', 'D'].map((code) => agency(code)),
			cells: [
				...[cell('a', [95, 5], slips), cell('a', [0, 100])],
				...[cell('b', [60, 40], slips), cell('b', [100, 0])],
				cell('c', [50, 0]),
				...[cell('d', [100, 0], slips), cell('d', [9, 0])]
			]
		});
		const [head, whole, ...lines] = workbook.sheets[0]?.rows.slice(5) ?? [];
		expect(head?.slice(13)).toEqual([
			...['Số người trả lời dùng để xếp hạng', 'Tỷ lệ hài lòng dùng để xếp hạng'],
			...['Cận dưới dùng để xếp hạng (95%)', 'Cận trên dùng để xếp hạng (95%)'],
			...['Hạng', 'Hạng cao nhất có thể', 'Hạng thấp nhất có thể', 'Thứ hạng trong khối'],
			'Ghi chú'
		]);
		expect(whole?.slice(13).filter((it) => it !== undefined)).toEqual([]);
		const ranks = lines.map((row) => row.slice(13).filter((it) => it !== undefined));
		expect(ranks).toEqual([
			[100, 0.95, 0.8882, 0.9785, 2, 1, 2, 'hạng 2 (có thể từ 1 đến 2)'],
			[100, 0.6, 0.502, 0.6906, 3, 3, 3, 'hạng 3'],
			[0, 'chưa đủ phiếu để xếp hạng'],
			[1, 1, 2, 'hạng 1 (có thể từ 1 đến 2)']
		]);
	});

	test('says in words why there is no number', async () => {
		const workbook = await read({
			agencies: [agency('A'), agency('B'), agency('C'), agency('D'), agency('E')],
			cells: [cell('b', [5, 1, 1]), cell('c', [0, 0, 0, 12]), cell('e', [20, 0, 0])],
			waiting: [{ agencyId: 'd', serviceCode: '', channel: 'poster', month: '2024-11', ballots: 3 }]
		});
		const last = rowsOf(workbook, 'Tổng hợp')
			?.slice(6)
			.map((row) => [row[1], row.at(-1)]);
		expect(last).toEqual([
			['Chung các cơ quan', 'Không hiển thị'],
			['Sở A', 'Chưa có phiếu nào.'],
			['Sở B', 'Không hiển thị'],
			['Sở C', 'Không tính được tỷ lệ: mọi người trả lời đều chưa gặp việc này.'],
			['Sở D', 'Chưa đủ 10 phiếu để hiển thị kết quả.'],
			['Sở E', expect.any(Number)]
		]);
	});

	test.each<[string, Partial<ReportInput>]>([
		['no agency', { agencies: [] }],
		['no ballot', {}],
		['one ballot', { cells: [cell('a', [1])] }],
		['nobody who was concerned', { cells: [cell('a', [0, 0, 0, 12])] }]
	])('is whole where there is %s', async (_what, input) => {
		const { sheets } = await read(input);
		expect(sheets.every((it) => it.rows.length > 1)).toBe(true);
		expect(JSON.stringify(sheets)).not.toMatch(/NaN|Infinity|undefined/);
	});

	test('has the services, and no number of one that is not shown', async () => {
		const workbook = await read({
			services: [service('a', 'HT', 'Hộ tịch'), service('a', 'CC', HOSTILE)],
			cells: [
				cell('a', [30, 0, 0], { serviceCode: 'HT' }),
				cell('a', [20, 0, 0], { serviceCode: 'CC' }),
				cell('a', [3, 0, 0], { serviceCode: 'X' })
			]
		});
		const shown = rowsOf(workbook, 'Theo dịch vụ')?.filter((row) => row[4] === 'R');
		expect(shown?.map((row) => [row[3], row[7], row.at(-1)])).toEqual(
			[
				['X', 'Không hiển thị', 'Không hiển thị'],
				['Hộ tịch', 30, 1],
				[HOSTILE, 'Không hiển thị', 'Không hiển thị']
			].sort()
		);
	});

	test('has each answer of a rating in a column of its own', async () => {
		const workbook = await read({ cells: [cell('a', [20, 3, 4, 5])] });
		const [head, line] = workbook.sheets[1]?.rows ?? [];
		expect(head?.slice(16)).toEqual(
			['satisfied', 'dissatisfied', 'other', 'none'].map((it) => `Số phiếu: ${it}`)
		);
		expect(line?.slice(16)).toEqual([20, 3, 4, 5]);
	});

	test('keeps a hostile name as it is, and runs it nowhere', async () => {
		const workbook = await read({
			agencies: [{ ...agency('A'), name: text(HOSTILE) }],
			cells: [cell('a', [20, 0, 0])]
		});
		expect(workbook.sheets[0]?.cells.get('B6')).toMatchObject({
			value: HOSTILE,
			format: { quotePrefix: '1' }
		});
	});

	test('says that it is provisional, made up, and speaks for who took part', async () => {
		const survey = {
			id: 's',
			planId: 'p',
			title: text('Khảo sát'),
			status: 'open' as const,
			questionnaire: { code: questionnaire.code, version: 2 },
			opensAt: '2024-01-01T00:00:00.000Z',
			sample: true
		};
		const workbook = await read({ survey, cells: [cell('a', [20, 0, 0])] });
		for (const name of ['Tổng hợp', 'Phương pháp']) {
			const words = JSON.stringify(rowsOf(workbook, name));
			expect(words).toMatch(/Dữ liệu minh hoạ/);
			expect(words).toMatch(/tạm tính/);
			expect(words).toMatch(/không đại diện cho toàn bộ người sử dụng dịch vụ/);
		}
		const at = '2026-11-23T05:00:00.000Z';
		const freeze = { number: 2, name: 'Báo cáo', code: 'ABCD1234EFGH', at, address: 'https://x' };
		const frozen = await read({ freeze, survey, cells: [cell('a', [20])] });
		const words = JSON.stringify(rowsOf(frozen, 'Tổng hợp'));
		expect(words).not.toMatch(/tạm tính/);
		expect(words).toContain('Số liệu chốt lúc 12:00 23/11/2026, mã ABCD-1234-EFGH.');
	});
});
