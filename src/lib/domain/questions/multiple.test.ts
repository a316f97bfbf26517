import { expect, test } from 'vitest';
import type { MultipleQuestion } from '#lib/domain/questionnaire.ts';
import type { Entries } from './entries.ts';
import { parseMultiple } from './multiple.ts';

const text = { vi: 'Kênh thông tin', en: 'Channel' };
const question: MultipleQuestion = {
	id: 'CS.TT',
	kind: 'multiple',
	text,
	max: 2,
	options: [
		{ id: 'press', text },
		{ id: 'notice', text },
		{ id: 'other', text, asksText: true }
	]
};
const chosen = (...options: string[]) => ({ kind: 'options', options });

test.each<{ case: string; entries: Entries; answer: object | undefined }>([
	{
		case: 'question order',
		entries: { 'CS.TT': ['other', 'press'] },
		answer: chosen('press', 'other')
	},
	{ case: 'folded', entries: { 'CS.TT': ['press', 'press', ' press'] }, answer: chosen('press') },
	{ case: 'blanks are nothing', entries: { 'CS.TT': ['', ' '] }, answer: undefined },
	{
		case: 'words beside',
		entries: { 'CS.TT': ['other'], 'CS.TT.other': ['Zalo'] },
		answer: { ...chosen('other'), otherText: 'Zalo' }
	},
	{
		case: 'words without "other"',
		entries: { 'CS.TT': ['press'], 'CS.TT.other': ['Zalo'] },
		answer: chosen('press')
	}
])('$case: read', ({ entries, answer }) => {
	expect(parseMultiple(question, entries)).toEqual({ ok: true, value: answer });
});

test.each<{ values: string[]; code: string }>([
	{ values: ['press', 'notice', 'other'], code: 'too-many' },
	{ values: ['press', 'radio'], code: 'not-an-option' }
])('$values: $code', ({ values, code }) => {
	expect(parseMultiple(question, { 'CS.TT': values })).toEqual({
		ok: false,
		error: { field: 'CS.TT', code }
	});
});
