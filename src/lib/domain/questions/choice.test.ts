import { expect, test } from 'vitest';
import type { ChoiceQuestion } from '#lib/domain/questionnaire.ts';
import { parseChoice } from './choice.ts';
import type { Entries } from './entries.ts';

const text = { vi: 'Lĩnh vực', en: 'Field' };
const question: ChoiceQuestion = {
	id: 'A2',
	kind: 'choice',
	text,
	options: [
		{ id: 'land', text },
		{ id: 'other', text, asksText: true }
	]
};
const other = (otherText?: string) => ({
	kind: 'option',
	option: 'other',
	...(otherText && { otherText })
});

test.each<{ case: string; entries: Entries; answer: object }>([
	{
		case: 'words',
		entries: { A2: ['other'], 'A2.other': [' chăn nuôi '] },
		answer: other('chăn nuôi')
	},
	{ case: 'no words', entries: { A2: ['other'], 'A2.other': ['  '] }, answer: other() },
	{
		case: 'two lines',
		entries: { A2: ['other'], 'A2.other': ['a\r\nb\u0007'] },
		answer: other('a b')
	},
	{
		case: '200 units, the most',
		entries: { A2: ['other'], 'A2.other': ['ă'.repeat(200)] },
		answer: other('ă'.repeat(200))
	},
	{
		case: 'words beside an option that asks for none',
		entries: { A2: ['land'], 'A2.other': ['x'.repeat(999)] },
		answer: { kind: 'option', option: 'land' }
	}
])('$case: read', ({ entries, answer }) => {
	expect(parseChoice(question, entries)).toEqual({ ok: true, value: answer });
});

test.each<{ case: string; entries: Entries; error: object }>([
	{
		case: 'no such option',
		entries: { A2: ['sea'] },
		error: { field: 'A2', code: 'not-an-option' }
	},
	{
		case: 'two options',
		entries: { A2: ['land', 'other'] },
		error: { field: 'A2', code: 'too-many' }
	},
	{
		case: '201 units',
		entries: { A2: ['other'], 'A2.other': ['x'.repeat(201)] },
		error: { field: 'A2.other', code: 'too-long' }
	}
])('$case: refused', ({ entries, error }) => {
	expect(parseChoice(question, entries)).toEqual({ ok: false, error });
});
