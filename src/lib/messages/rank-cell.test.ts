import { expect, test } from 'vitest';
import { agency, cell, report, reportInput } from '../../../tests/support/reports.ts';
import { rankCell } from './rank-cell.ts';
import { rankingNote } from './ranking-note.ts';

const slips = { assurance: 'slip', channel: 'slip' } as const;
const agencies = ['A', 'B', 'C', 'D'].map((code) => agency(code));
const made = report({
	agencies,
	cells: [
		...[cell('a', [95, 5], slips), cell('a', [0, 100])],
		...[cell('b', [60, 40], slips), cell('b', [9])],
		cell('c', [50])
	]
});

test('a rank stands with the figures that it rests on, where the line shows others', () => {
	const { method } = made;
	const cells = made.agencies.map((it) => rankCell(it, 'R', { locale: 'vi', method }));
	expect(cells).toEqual([
		{ words: 'hạng 1', basis: 'theo 95,0% của 100 người' },
		{ words: 'hạng 2' },
		{ words: 'chưa đủ phiếu để xếp hạng', basis: 'không có phiếu của nguồn xếp hạng' },
		{ words: '–', basis: 'không có phiếu của nguồn xếp hạng' }
	]);
	const few = report({
		agencies,
		cells: [cell('a', [95, 5], slips), cell('b', [5], slips), cell('b', [40])]
	});
	expect(few.agencies.map((it) => rankCell(it, 'R', { locale: 'vi', method }))[1]).toEqual({
		words: 'chưa đủ phiếu để xếp hạng'
	});
	const alike = report({ agencies, cells: [cell('a', [95, 5], slips), cell('b', [9, 91], slips)] });
	const [first] = alike.agencies;
	expect(first && rankCell(first, 'R', { locale: 'en', method })).toEqual({ words: 'rank 1' });
	const walked = report({ agencies, cells: [cell('a', [50])] });
	expect(walked.agencies.map((it) => rankCell(it, 'R', { locale: 'vi', method }))).toEqual(
		agencies.map(() => undefined)
	);
});

test.each([
	[made, 'Xếp hạng theo phiếu của các nguồn: Phiếu mời, Mẫu ngẫu nhiên. Phiếu của nguồn khác'],
	[report({ agencies, cells: [cell('a', [50])] }), 'Không xếp hạng: không có phiếu nào'],
	[
		report({
			agencies,
			cells: [cell('a', [50]), cell('a', [50], slips)],
			filter: { period: '2024' as never }
		}),
		'Không xếp hạng: số liệu đang xem chỉ là một phần'
	],
	[
		report({
			agencies,
			survey: { ...reportInput({}).survey, rankedSources: ['walk-in'] },
			cells: [cell('a', [50])]
		}),
		'Xếp hạng theo phiếu của các nguồn: Người tự tham gia. Trong đó có phiếu không qua chọn ngẫu nhiên'
	]
])('a sentence says which sources rank, or why nobody is ranked', (of, begins) => {
	expect(rankingNote(of, 'vi').startsWith(begins)).toBe(true);
	expect(rankingNote(of, 'en')).toMatch(/^(Ranked by|Not ranked)/);
});

test('and says whose rank holds for whatever a few hidden ballots said', () => {
	expect(rankingNote(made, 'vi')).toContain('Cơ quan có dưới 10 phiếu ngoài các nguồn này');
	const sure = report({ agencies, cells: [cell('a', [95, 5], slips), cell('a', [50])] });
	expect(rankingNote(sure, 'vi')).not.toContain('dưới 10 phiếu');
});
