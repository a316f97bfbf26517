import { expect, test } from 'vitest';
import { levelCounts } from './levels.ts';
import type { OptionCount, RatingResult } from './report.ts';

const text = { vi: '…', en: '…' };
const option = (id: string, count: number, counts: NonNullable<OptionCount['counts']>) => ({
	id,
	text,
	count,
	counts
});
const rating = (options: OptionCount[], answered: number): RatingResult => ({
	kind: 'rating',
	id: 'DV.F1.1',
	text,
	mapping: text,
	answered,
	options
});
// F1.1 of docs/statistics.md: 0, 3, 17, 70, 30 from level 1 to 5.
const FIVE = [
	option('1', 0, 'dissatisfied'),
	option('2', 3, 'dissatisfied'),
	option('3', 17, 'other'),
	option('4', 70, 'satisfied'),
	option('5', 30, 'satisfied')
];

test('five levels are told from the best to the worst, without “not applicable”', () => {
	expect(levelCounts(rating([...FIVE, option('na', 9, 'none')], 120))).toEqual({
		id: 'DV.F1.1',
		counts: [30, 70, 17, 3, 0],
		answered: 120
	});
});

test.each([
	[
		'nobody answered',
		rating(
			FIVE.map((it) => ({ ...it, count: 0 })),
			0
		)
	],
	['the scale has three levels', rating(FIVE.slice(2), 117)],
	['it is a text', { kind: 'text', id: 'T', text, answered: 3 } as const]
])('there are none where %s', (_why, question) => {
	expect(levelCounts(question)).toBeUndefined();
});
