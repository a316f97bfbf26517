import { expect, test } from 'vitest';
import { estimatedMinutes } from './estimated-minutes.ts';
import type { Question } from './questionnaire.ts';

const text = { vi: 'Câu hỏi', en: 'Question' };
const rating = (id: number): Question => ({ id: `R${id}`, kind: 'rating', scale: 'three', text });
const wish: Question = { id: 'SF.GY', kind: 'text', text, maxLength: 1000 };
const ratings = (number: number) => Array.from({ length: number }, (_, i) => rating(i));

test.each([
	{ questions: [rating(1)], minutes: 1 },
	{ questions: [rating(1), rating(2), wish], minutes: 1 }, // 8 + 8 + 20 = 36 s
	{ questions: ratings(7), minutes: 1 }, // 56 s
	{ questions: ratings(8), minutes: 2 }, // 64 s
	{ questions: [...ratings(7), { ...wish, enabled: false }], minutes: 1 }
])('$questions.length questions take $minutes minutes', ({ questions, minutes }) => {
	const questionnaire = { code: 'test', version: 1, title: text, scales: {} };
	expect(estimatedMinutes({ ...questionnaire, sections: [{ id: 'all', questions }] })).toBe(
		minutes
	);
});
