import { describe, expect, test } from 'vitest';
import {
	text,
	gate,
	rating,
	multiple,
	wish,
	documentOf,
	faultsOf,
	AT,
	SECOND,
	when,
	many,
	options
} from '../../../tests/support/questionnaire-documents.ts';
import { parseQuestionnaire } from './questionnaire-document.ts';

test.each<{ case: string; document: unknown }>([
	{ case: 'every kind of question', document: documentOf([gate, rating, multiple, wish]) },
	{ case: 'a condition', document: documentOf([gate, when('A3', 'yes', 'no')]) },
	{ case: '150 questions', document: documentOf(many(150)) },
	{ case: '40 options', document: documentOf([{ ...gate, options: options(40) }]) },
	{ case: 'a text of 500 units', document: documentOf([{ ...wish, text: text('ă'.repeat(500)) }]) },
	{ case: 'the largest version', document: documentOf([wish], { version: 9999 }) },
	{ case: 'one enabled question', document: documentOf([{ ...wish, enabled: false }, rating]) }
])('$case is possible', ({ document }) => {
	expect(parseQuestionnaire(document)).toEqual({ ok: true, value: document });
});

describe('the shape', () => {
	test.each<{ case: string; document: unknown; path: string }>([
		{ case: 'nothing', document: undefined, path: '' },
		{ case: 'a word', document: 'short', path: '' },
		{ case: 'a list of scales', document: documentOf([wish], { scales: [] }), path: 'scales' },
		{ case: 'an unknown key', document: documentOf([wish], { colour: 'red' }), path: 'colour' },
		{ case: 'a code in capitals', document: documentOf([wish], { code: 'Short' }), path: 'code' },
		{ case: 'a code of one letter', document: documentOf([wish], { code: 's' }), path: 'code' },
		{ case: 'version 0', document: documentOf([wish], { version: 0 }), path: 'version' },
		{ case: 'version 10,000', document: documentOf([wish], { version: 10_000 }), path: 'version' },
		{ case: 'version 1.5', document: documentOf([wish], { version: 1.5 }), path: 'version' },
		{ case: 'no English', document: documentOf([wish], { title: { vi: 'x' } }), path: 'title.en' },
		{ case: 'no section', document: documentOf([wish], { sections: [] }), path: 'sections' },
		{ case: 'no question', document: documentOf([]), path: 'sections[0].questions' },
		{
			case: 'an unknown kind',
			document: documentOf([{ ...wish, kind: 'date' }]),
			path: `${AT}.kind`
		},
		{ case: 'a small id', document: documentOf([{ ...wish, id: 'sf.gy' }]), path: `${AT}.id` },
		{
			case: 'an id of an "other"',
			document: documentOf([{ ...wish, id: 'SF.other' }]),
			path: `${AT}.id`
		},
		{
			case: 'an id of a consent',
			document: documentOf([{ ...wish, id: 'D6.consent' }]),
			path: `${AT}.id`
		},
		{
			case: 'a long id',
			document: documentOf([{ ...wish, id: 'A'.repeat(41) }]),
			path: `${AT}.id`
		},
		{
			case: 'a blank text',
			document: documentOf([{ ...wish, text: text(' ') }]),
			path: `${AT}.text.vi`
		},
		{
			case: 'a long text',
			document: documentOf([{ ...wish, text: text('ă'.repeat(501)) }]),
			path: `${AT}.text.vi`
		},
		{
			case: 'two lines',
			document: documentOf([{ ...wish, text: text('a\nb') }]),
			path: `${AT}.text.vi`
		},
		{
			case: 'half a letter',
			document: documentOf([{ ...wish, text: text('a\uD800') }]),
			path: `${AT}.text.vi`
		},
		{
			case: 'a text too long to ask for',
			document: documentOf([{ ...wish, maxLength: 1001 }]),
			path: `${AT}.maxLength`
		},
		{ case: 'weight 0', document: documentOf([{ ...rating, weight: 0 }]), path: `${AT}.weight` },
		{
			case: 'one option',
			document: documentOf([{ ...gate, options: options(1) }]),
			path: `${AT}.options`
		},
		{
			case: '41 options',
			document: documentOf([{ ...gate, options: options(41) }]),
			path: `${AT}.options`
		},
		{ case: 'at most 1', document: documentOf([{ ...multiple, max: 1 }]), path: `${AT}.max` },
		{
			case: 'a condition on nothing',
			document: documentOf([gate, when('A3')]),
			path: `${SECOND}.when.in`
		},
		{
			case: 'undefined for absent',
			document: documentOf([{ ...wish, hint: undefined }]),
			path: `${AT}.hint`
		}
	])('$case is a fault of $path', ({ document, path }) => {
		expect(faultsOf(document)).toEqual([`wrong-shape ${path}`]);
	});

	test('every fault is named, in words', () => {
		const broken = documentOf([{ ...wish, id: 'x', maxLength: '5', when: {} }], { version: 0 });
		expect(parseQuestionnaire(broken)).toEqual({
			ok: false,
			error: [
				{ path: 'version', detail: 'expected a whole number from 1 to 9999' },
				{
					path: `${AT}.id`,
					detail: 'expected an id such as "SF.CS", not ending in ".other" or ".consent"'
				},
				{ path: `${AT}.when.question`, detail: 'is missing' },
				{ path: `${AT}.when.in`, detail: 'is missing' },
				{ path: `${AT}.maxLength`, detail: 'expected number, found "5"' }
			].map((it) => ({ ...it, code: 'wrong-shape' }))
		});
	});
});
