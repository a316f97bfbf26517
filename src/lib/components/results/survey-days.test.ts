import { expect, test } from 'vitest';
import { surveyDays } from './survey-days.ts';

const text = {
	from: (day: string) => `từ ${day}`,
	between: (a: string, b: string) => `${a} – ${b}`
};
const survey = {
	id: 's',
	planId: 'p',
	title: { vi: '…', en: '…' },
	status: 'open',
	questionnaire: { code: 'short', version: 1 },
	opensAt: '2024-10-31T17:00:00.000Z', // midnight in Vietnam, UTC+7
	sample: false
} as const;

test('a survey that ends at midnight ends with the day before, in Vietnam', () => {
	expect(surveyDays({ ...survey, closesAt: '2024-11-30T17:00:00.000Z' }, text)).toBe(
		'01/11/2024 – 30/11/2024'
	);
	expect(surveyDays(survey, text)).toBe('từ 01/11/2024');
});
