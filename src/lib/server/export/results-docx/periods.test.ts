import { describe, expect, test } from 'vitest';
import type { ReportInput } from '#lib/domain/build-report.ts';
import { agency, cell, report } from '../../../../../tests/support/reports.ts';
import { readWord } from '../../../../../tests/support/word.ts';
import { collectBytes } from '../bytes.ts';
import type { ReportDetails } from './own-words.ts';
import { resultsDocx } from './results-docx.ts';

const AGENCIES = [agency('A'), agency('B')];
const NOW = { agencies: AGENCIES, cells: [cell('a', [46, 0, 4]), cell('b', [40, 5, 5])] };

type Before = NonNullable<ReportDetails['earlier']>;

const before = (input: Partial<ReportInput> = {}): Before => ({
	report: report({
		agencies: AGENCIES,
		cells: [cell('a', [40, 5, 5]), cell('b', [40, 5, 5])],
		...input
	}),
	successions: [],
	between: { from: '2023-11-01', until: '2024-11-01' },
	days: '01/11/2023 – 30/11/2023'
});
const read = async (details: ReportDetails, input: Partial<ReportInput> = NOW) =>
	readWord(await collectBytes(resultsDocx(report(input), 'vi', details)));
const linesOf = (tables: string[][][], head: string) => tables.find((it) => it[0]?.includes(head));

describe('against the survey before, the Word report', () => {
	test('says how many percentage points the share moved, and how sure that is', async () => {
		const { paragraphs } = await read({ earlier: before() });
		expect(paragraphs).toContain('Đợt trước được so sánh là “Khảo sát” (01/11/2023 – 30/11/2023).');
		// 86 of 100 after 80 of 100: Newcombe's interval is −4.517 to +16.434.
		expect(paragraphs).toContain(
			'Xây dựng, tổ chức thực hiện chính sách công: tỷ lệ hài lòng tăng 6,0 điểm phần trăm so với đợt trước (từ 80,0% thành 86,0%; khoảng tin cậy 95% của mức thay đổi từ −4,5 đến +16,4). Khoảng tin cậy chứa số 0 nên chưa đủ cơ sở để kết luận có thay đổi.'
		);
	});

	test.each([
		[[46, 0, 4], [40, 5, 5], 'tăng 12,0 điểm phần trăm'],
		[[40, 5, 5], [46, 0, 4], 'giảm 12,0 điểm phần trăm'],
		[[40, 5, 5], [40, 5, 5], 'không đổi']
	])('of one agency: %o after %o %s', async (now, earlier, words) => {
		const one = (counts: number[]) => ({ agencies: [agency('A')], cells: [cell('a', counts)] });
		const filter = { agency: 'A' };
		const { paragraphs } = await read(
			{ earlier: before({ ...one(earlier), filter }) },
			{ ...one(now), filter }
		);
		expect(paragraphs.join('\n')).toContain(`tỷ lệ hài lòng ${words} so với đợt trước`);
	});

	test('has a line an agency, and breaks the line of one that merged or is new', async () => {
		const merger = { predecessor: 'X', successor: 'B', kind: 'merge', date: '2024-03-01' } as const;
		const earlier = { ...before({ agencies: [agency('A'), agency('B')] }), successions: [merger] };
		const { tables } = await read(
			{ earlier },
			{ agencies: [...AGENCIES, agency('C')], cells: [...NOW.cells, cell('c', [20, 0, 0])] }
		);
		expect(linesOf(tables, 'Thay đổi (điểm phần trăm)')?.slice(1)).toEqual([
			['Sở A', '80%', '92%', 'tương đương: +12,0 điểm (từ −1,9 đến +25,9)'],
			['Sở B', '80%', '80%', 'chuỗi bị gián đoạn: cơ quan đã sáp nhập hoặc chia tách giữa hai đợt'],
			['Sở C', '–', '100%', 'không có số liệu ở một trong hai đợt']
		]);
	});

	test('warns of another version and of other agencies', async () => {
		const { paragraphs } = await read({
			earlier: before({ agencies: [agency('A')], cells: [cell('a', [40, 5, 5])] })
		});
		expect(paragraphs.join('\n')).toContain('Danh sách cơ quan của hai đợt khác nhau');
		const same = (await read({ earlier: before() })).paragraphs.join('\n');
		expect(same).not.toContain('Danh sách cơ quan của hai đợt khác nhau');
		expect(same).not.toContain('phiên bản bộ câu hỏi khác nhau');
	});

	test('says why where a figure is hidden, and nothing where there is no survey before', async () => {
		const few = before({ cells: [cell('a', [3, 2, 1])] });
		expect((await read({ earlier: few })).paragraphs.join('\n')).toContain('chưa so sánh được');
		expect((await read({})).paragraphs.join('\n')).not.toContain('đợt trước');
	});
});

test('channels have a line each, with their own ballots only', async () => {
	const cells = [cell('a', [46, 0, 4]), cell('a', [10, 5, 5], { channel: 'kiosk' })];
	const channels = (['poster', 'kiosk'] as const).map((channel) =>
		report({ agencies: AGENCIES, cells, filter: { channel } })
	);
	const { tables } = await read({ channels }, { agencies: AGENCIES, cells });
	const lines = tables.find((it) => it[1]?.[2] === '50' && it[2]?.[2] === '20');
	expect(lines?.slice(1).map((it) => it.slice(2, 4))).toEqual([
		['50', '46 (92%)'],
		['20', '10 (50%)']
	]);
});
