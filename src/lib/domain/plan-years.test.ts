import { expect, test } from 'vitest';
import { movedYears, yearsIn, yearsOf } from './plan-years.ts';

test.each([
	['Khảo sát năm 2026', [2026]],
	['Giai đoạn 2025–2026', [2025, 2026]],
	['Theo Công văn 12026/BNV, 3250 hồ sơ', []],
	['', []]
])('%s', (title, years) => {
	expect(yearsIn(title)).toEqual(years);
});

const DAYS = {
	period: { start: '2025-07-01', end: '2026-06-30' },
	collection: { start: '2026-07-01', end: '2026-07-31' },
	deadlines: { agencies: '2026-10-31', department: '2026-11-30' }
};

test('a plan’s years are those of its days', () => {
	expect(yearsOf(DAYS)).toEqual({ first: 2025, last: 2026 });
});

test.each([
	['Khảo sát 2025–2026', 'Khảo sát 2026–2027'],
	['Khảo sát 2026 theo Kế hoạch năm 2020', 'Khảo sát 2027 theo Kế hoạch năm 2020'],
	['Hồ sơ giải quyết trong năm 2025 - 2026.', 'Hồ sơ giải quyết trong năm 2026 - 2027.'],
	['Chương trình giai đoạn 2021–2025', 'Chương trình giai đoạn 2021–2025'],
	['Chương trình giai đoạn 2026–2030', 'Chương trình giai đoạn 2026–2030'],
	['Nghị định 118/2025/NĐ-CP ngày 09/6/2025', 'Nghị định 118/2025/NĐ-CP ngày 09/6/2025'],
	['Khảo sát của Sở', 'Khảo sát của Sở']
])('%s becomes %s a year later', (title, moved) => {
	expect(movedYears(title, yearsOf(DAYS), 1)).toBe(moved);
});
