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
	['Khảo sát của Sở', 'Khảo sát của Sở']
])('%s becomes %s a year later', (title, moved) => {
	expect(movedYears(title, yearsOf(DAYS), 1)).toBe(moved);
});
