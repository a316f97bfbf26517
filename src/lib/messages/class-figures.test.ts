import { expect, test } from 'vitest';
import type { RatingResult } from '#lib/domain/report.ts';
import { wilsonInterval } from '#lib/domain/statistics.ts';
import { classFigures } from './class-figures.ts';

function rating(counts: readonly [number, number, number]): RatingResult {
	const answered = counts[0] + counts[1] + counts[2];
	const text = { vi: '…', en: '…' };
	const base = { id: 'R', kind: 'rating', text, options: [], mapping: text } as const;
	if (answered === 0) return { ...base, answered };
	const of = (count: number) => ({
		count,
		share: count / answered,
		...wilsonInterval(count, answered)
	});
	const [satisfied, dissatisfied, other] = counts;
	return {
		...base,
		answered,
		satisfied: of(satisfied),
		dissatisfied: of(dissatisfied),
		other: of(other)
	};
}

const shown = (locale: 'vi' | 'en', counts: readonly [number, number, number], ballots: number) => {
	const figures = classFigures(locale, rating(counts), ballots);
	return figures && [...figures.classes.map(({ share }) => share), figures.interval];
};

test.each([
	// Sở Tư pháp Đắk Nông, 2024.
	{ locale: 'vi', counts: [46, 0, 4], ballots: 50, texts: ['92%', '0%', '8%', '81,2–96,8%'] },
	{ locale: 'en', counts: [46, 0, 4], ballots: 50, texts: ['92%', '0%', '8%', '81.2–96.8%'] },
	// Largest remainder: rounded one by one these would sum to 101.
	{ locale: 'vi', counts: [3, 2, 2], ballots: 7, texts: ['43%', '29%', '28%', '15,8–75,0%'] },
	// From 100 ballots one decimal. Interval of 920 in 1000: Wilson.
	{
		locale: 'vi',
		counts: [920, 50, 30],
		ballots: 1000,
		texts: ['92,0%', '5,0%', '3,0%', '90,2–93,5%']
	}
] as const)(
	'$counts of $ballots ballots in $locale: $texts',
	({ locale, counts, ballots, texts }) => {
		expect(shown(locale, counts, ballots)).toEqual(texts);
	}
);

test('where nobody answered there is no share', () => {
	expect(classFigures('vi', rating([0, 0, 0]), 12)).toBeUndefined();
	expect(classFigures('vi', undefined, 12)).toBeUndefined();
});
