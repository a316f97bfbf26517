import { expect, test } from 'vitest';
import { formatPoints, movementWords, rankWords } from './movement-words.ts';

test.each([
	['vi', 0.12, '+12,0'],
	['vi', -0.0193, '−1,9'],
	['vi', 0, '0,0'],
	['vi', -0.0004, '0,0'],
	['en', 0.25909, '+25.9'],
	['vi', 1, '+100,0']
] as const)('in %s a difference of %d is %s', (locale, fraction, expected) => {
	expect(formatPoints(locale, fraction)).toBe(expected);
});

test('a difference is said with its interval, and that it may be none', () => {
	// 46 of 50 after 40 of 50: docs/statistics.md
	const moved = {
		kind: 'moved',
		difference: 0.12,
		low: -0.0193,
		high: 0.2591,
		apart: 'alike'
	} as const;
	expect(movementWords('vi', moved)).toEqual({
		said: 'tương đương: +12,0 điểm',
		interval: 'từ −1,9 đến +25,9'
	});
	const broken = movementWords('vi', { kind: 'broken', why: 'merger' });
	expect(broken.said).toMatch(/^chuỗi bị gián đoạn/);
});

test.each([
	[undefined, '–'],
	[{ kind: 'too-few' }, 'chưa đủ phiếu để xếp hạng'],
	[{ kind: 'equal' }, 'tương đương nhau'],
	[{ kind: 'ranked', rank: 3, best: 1, worst: 9 }, 'hạng 3 (có thể từ 1 đến 9)'],
	[{ kind: 'ranked', rank: 2, best: 2, worst: 2 }, 'hạng 2']
] as const)('the rank %o is “%s”', (rank, expected) => {
	expect(rankWords('vi', rank)).toBe(expected);
});
