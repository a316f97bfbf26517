import { expect, test } from 'vitest';
import type { Questionnaire, RatingQuestion } from '#lib/domain/questionnaire.ts';
import type { Entries } from './entries.ts';
import { parseRating } from './rating.ts';

const text = { vi: 'Hài lòng', en: 'Satisfied' };
const question: RatingQuestion = { id: 'DV.O', kind: 'rating', scale: 'two', text };
const questionnaire: Questionnaire = {
	code: 'test',
	version: 1,
	title: text,
	scales: {
		two: {
			mapping: text,
			options: [
				{ id: '5', text, counts: 'satisfied', face: 'level-5', score: 5 },
				{ id: 'na', text, counts: 'none', face: 'skip' }
			]
		}
	},
	sections: [{ id: 'all', questions: [question] }]
};

test.each<{ entries: Entries; answer: object | undefined }>([
	{ entries: { 'DV.O': ['5'] }, answer: { kind: 'option', option: '5' } },
	{ entries: { 'DV.O': [' na '] }, answer: { kind: 'option', option: 'na' } },
	{ entries: { 'DV.O': ['5', '', '5'] }, answer: { kind: 'option', option: '5' } },
	{ entries: { 'DV.O': ['5'], 'DV.O.other': ['x'] }, answer: { kind: 'option', option: '5' } },
	{ entries: { 'DV.O': [''] }, answer: undefined },
	{ entries: { 'DV.O.other': ['x'] }, answer: undefined },
	{ entries: {}, answer: undefined }
])('$entries reads as $answer', ({ entries, answer }) => {
	expect(parseRating(questionnaire, question, entries)).toEqual({ ok: true, value: answer });
});

test.each<{ entries: Entries; code: string }>([
	{ entries: { 'DV.O': ['4'] }, code: 'not-an-option' },
	{ entries: { 'DV.O': ['5\0'] }, code: 'not-an-option' },
	{ entries: { 'DV.O': ['5', 'na'] }, code: 'too-many' }
])('$entries is $code', ({ entries, code }) => {
	expect(parseRating(questionnaire, question, entries)).toEqual({
		ok: false,
		error: { field: 'DV.O', code }
	});
});
