import { expect, test } from 'vitest';
import type { OptionCount, QuestionResult } from '#lib/domain/report.ts';
import { optionRows } from './options.ts';

const text = { vi: '…', en: '…' };
const option = (id: string, count: number, counts?: OptionCount['counts']) => ({
	id,
	text,
	count,
	...(counts && { counts })
});

type WithOptions = Extract<QuestionResult, { options: unknown }>;
const shares = (question: WithOptions) => optionRows('vi', question, 50).map(({ share }) => share);

test('the shares of a rating sum to 100 without “not applicable”, which has none', () => {
	const options = [
		option('5', 3, 'satisfied'),
		option('1', 2, 'dissatisfied'),
		option('3', 2, 'other'),
		option('na', 9, 'none')
	];
	const rating = { kind: 'rating', id: 'R', text, answered: 7, options, mapping: text } as const;
	// Largest remainder (Hare–Niemeyer); rounded one by one they would sum to 101.
	expect(shares(rating)).toEqual(['43%', '29%', '28%', undefined]);
});

test('where several may be chosen, each share is one of the people', () => {
	const options = [option('a', 10), option('b', 5)];
	expect(shares({ kind: 'multiple', id: 'M', text, answered: 10, options })).toEqual([
		'100%',
		'50%'
	]);
});

test('where nobody answered there are no shares', () => {
	const options = [option('a', 0), option('b', 0)];
	expect(shares({ kind: 'choice', id: 'C', text, answered: 0, options })).toEqual([
		undefined,
		undefined
	]);
});
