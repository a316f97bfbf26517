import { describe, expect, test } from 'vitest';
import type { ReportInput } from '#lib/domain/build-report.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { agency, cell, report, service, text } from '../../../../../tests/support/reports.ts';
import { readWord } from '../../../../../tests/support/word.ts';
import { collectBytes } from '../bytes.ts';
import { resultsDocx } from './results-docx.ts';

const bytesOf = (input: Partial<ReportInput>, locale: Locale = 'vi') =>
	collectBytes(resultsDocx(report(input), locale));
const read = async (input: Partial<ReportInput>, locale: Locale = 'vi') =>
	readWord(await bytesOf(input, locale));

const HOSTILE = '=cmd|x <script>alert(1)</script> \u202Eمرحبا\u202C ' + '😀'.repeat(1_000);
const TWO = {
	agencies: [agency('A'), agency('B')],
	cells: [cell('a', [46, 0, 4]), cell('b', [10, 5, 5, 3])]
};

describe('the Word report', () => {
	test('of one agency is on its own letterhead, to the department', async () => {
		const { tables, paragraphs } = await read({ ...TWO, filter: { agency: 'A' } });
		expect(tables[0]?.[0]?.[0]).toBe('ỦY BAN NHÂN DÂN\nTỈNH ……………\nSỞ A\n');
		expect(tables[0]?.[1]?.[0]).toBe('Số:        /BC-A');
		expect(paragraphs).toContain('Kính gửi: Sở Nội vụ');
	});

	test('of several is on the department’s, to the chairman', async () => {
		const { tables, paragraphs } = await read(TWO);
		expect(tables[0]?.[0]?.[0]).toContain('SỞ NỘI VỤ');
		expect(paragraphs).toContain('Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh');
	});

	test('writes its sentences from the figures', async () => {
		const { paragraphs } = await read({ ...TWO, filter: { agency: 'A' } });
		expect(paragraphs).toContain(
			'Về xây dựng, tổ chức thực hiện chính sách công: 46 trong 50 người trả lời hài lòng (92%, khoảng tin cậy 95% từ 81,2–96,8%); 0 người không hài lòng (0%); 4 người có ý kiến khác (8%).'
		);
		expect((await read(TWO)).paragraphs).toContain(
			'Xây dựng, tổ chức thực hiện chính sách công: khoảng cách giữa cơ quan có tỷ lệ hài lòng cao nhất (92%) và thấp nhất (50%) là 42,0 điểm phần trăm.'
		);
	});

	test('has a line an agency, and in words why one has no figure', async () => {
		const { tables } = await read({
			agencies: [agency('A'), agency('B'), agency('C')],
			cells: [cell('a', [46, 0, 4]), cell('b', [2, 3, 1])]
		});
		const byAgency = tables.find((it) => it[0]?.[1] === 'Cơ quan' && it[0].length === 7);
		expect(byAgency?.slice(1)).toEqual([
			['1', 'Sở A', '50', '46 (92%)', '0 (0%)', '4 (8%)', '81,2–96,8%'],
			[
				'2',
				'Sở B',
				'Không hiển thị: dưới 10 phiếu, hoặc từ đây suy ra được một nhóm dưới 10 phiếu.'
			],
			['3', 'Sở C', 'Chưa có phiếu nào.']
		]);
	});

	test('has a chart where there is something to draw', async () => {
		const { files, paragraphs } = await read(TWO);
		const pictures = [...files.keys()].filter((name) => name.endsWith('.png'));
		expect(pictures).toHaveLength(paragraphs.filter((it) => it.startsWith('Biểu đồ')).length);
		expect(pictures.length).toBeGreaterThan(0);
		const [first = ''] = pictures;
		expect(files.get(first)?.subarray(1, 4).toString()).toBe('PNG');
	});

	test.each<[string, Partial<ReportInput>]>([
		['no agency', { agencies: [] }],
		['no ballot', {}],
		['one ballot', { cells: [cell('a', [1])] }],
		['nobody who was concerned', { cells: [cell('a', [0, 0, 0, 12])] }]
	])('has words and no chart where there is %s', async (_what, input) => {
		for (const locale of ['vi', 'en'] as const) {
			const { files, paragraphs } = await read(input, locale);
			expect([...files.keys()].filter((name) => name.endsWith('.png'))).toEqual([]);
			expect(paragraphs.join('\n')).not.toMatch(/NaN|Infinity|undefined|\{agency\}/);
		}
	});

	test('has the procedures of one agency', async () => {
		const { tables } = await read({
			services: [service('a', 'HT', 'Hộ tịch')],
			cells: [
				cell('a', [30, 0, 0], { serviceCode: 'HT' }),
				cell('a', [20, 0, 0], { serviceCode: 'X' })
			],
			filter: { agency: 'A' }
		});
		const byService = tables.find((it) => it[0]?.[1] === 'Thủ tục hành chính');
		expect(byService?.slice(1).map((row) => row.slice(1, 4))).toEqual(
			[
				['X', '20', '20 (100%)'],
				['Hộ tịch', '30', '30 (100%)']
			].sort()
		);
	});

	test('leaves what only the official can write, and says how it was computed', async () => {
		const { paragraphs } = await read(TWO);
		expect(paragraphs.filter((it) => it === '[cơ quan bổ sung]')).toHaveLength(3);
		expect(paragraphs).toContain('PHƯƠNG PHÁP TÍNH');
		expect(paragraphs.join('\n')).toMatch(/không đại diện cho toàn bộ người sử dụng dịch vụ/);
		expect(paragraphs.join('\n')).toMatch(/tạm tính/);
	});

	test('keeps a hostile name as it is', async () => {
		const agencies = [{ ...agency('A'), name: text(HOSTILE) }, agency('B')];
		const { tables } = await read({ ...TWO, agencies });
		expect(tables.flat(2)).toContain(HOSTILE);
	});

	test('gives the same bytes again', async () => {
		expect(await bytesOf(TWO)).toEqual(await bytesOf(TWO));
	});
});

describe('ranks and index in the Word report', () => {
	const random = { assurance: 'random' as const, channel: 'enumerator' as const };
	const [a, b, c] = ['A', 'B', 'C'].map((code) => ({
		...agency(code),
		comparisonGroup: 'Khối sở'
	}));
	const agencies = [a, b, c, agency('D')].filter((it) => it !== undefined);

	test('rank within the group, as a range where agencies cannot be told apart', async () => {
		const { tables, paragraphs } = await read({
			agencies,
			cells: [
				cell('a', [190, 5, 5], random),
				cell('b', [120, 40, 40], random),
				cell('c', [118, 42, 40], random),
				cell('d', [10, 10, 0], random)
			]
		});
		const ranks = tables.find((it) => it[0]?.[3] === 'Thứ hạng');
		expect(ranks?.slice(1)).toEqual([
			['Sở A', '200', '95,0% (91,0–97,3%)', 'hạng 1'],
			['Sở B', '200', '60,0% (53,1–66,5%)', 'hạng 2 (có thể từ 2 đến 3)'],
			['Sở C', '200', '59,0% (52,1–65,6%)', 'hạng 3 (có thể từ 2 đến 3)']
		]);
		expect(paragraphs).toContain('Xếp hạng theo phiếu của các nguồn: Phiếu mời, Mẫu ngẫu nhiên.');
		expect(paragraphs.join('\n')).toContain('chỉ so trong cùng khối, từ 30 người trả lời trở lên');
	});

	test('rank by slips and random samples beside others, and say so', async () => {
		const { tables, paragraphs } = await read({
			agencies,
			cells: [
				cell('a', [190, 5, 5], random),
				cell('a', [0, 100, 0]),
				cell('b', [120, 40, 40], random),
				cell('b', [9, 0, 0]),
				cell('c', [200, 0, 0])
			]
		});
		const ranks = tables.find((it) => it[0]?.[3] === 'Thứ hạng');
		expect(ranks?.slice(1)).toEqual([
			['Sở A', '200', '95,0% (91,0–97,3%)', 'hạng 1'],
			['Sở B', 'Không hiển thị', 'Không hiển thị', 'hạng 2'],
			['Sở C', '0', '', 'chưa đủ phiếu để xếp hạng']
		]);
		expect(paragraphs).toContain(
			'Xếp hạng theo phiếu của các nguồn: Phiếu mời, Mẫu ngẫu nhiên. Phiếu của nguồn khác vẫn nằm trong kết quả nhưng không xếp hạng. Cơ quan có dưới 10 phiếu ngoài các nguồn này: số liệu của phiếu xếp hạng được ẩn; thứ hạng là khoảng đúng với mọi khả năng của các phiếu ấy nên rộng hơn.'
		);
	});

	test('rank nobody among ballots that people chose to give', async () => {
		const { tables, paragraphs } = await read(TWO);
		expect(tables.some((it) => it[0]?.[3] === 'Thứ hạng')).toBe(false);
		expect(paragraphs.join('\n')).toContain('Không xếp hạng');
	});

	test('say the index with two decimals, and by which rule', async () => {
		const { tables, paragraphs } = await read({ ...TWO, filter: { agency: 'A' } });
		const index = tables.find((it) => it[0]?.[1] === 'Chỉ số');
		expect(index?.slice(1)).toEqual([
			['Chỉ số hài lòng chung', 'chưa tính được'],
			['Xây dựng, tổ chức thực hiện chính sách công', '92,00']
		]);
		expect(paragraphs.join('\n')).toContain('quy tắc equal-1');
		expect(paragraphs.join('\n')).toContain('Chưa tính được chỉ số hài lòng chung');
	});
});
