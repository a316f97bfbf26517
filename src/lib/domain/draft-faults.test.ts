import { expect, test } from 'vitest';
import {
	documentOf,
	gate,
	many,
	multiple,
	option,
	rating,
	text,
	wish
} from '../../../tests/support/questionnaire-documents.ts';
import { draftFaults } from './draft-faults.ts';
import { parseDraft } from './questionnaire-draft.ts';

function faultsOf(document: unknown): string[] {
	const draft = parseDraft(document);
	if (!draft.ok) throw new Error(draft.error[0]?.path);
	return draftFaults(draft.value).map(({ path, code }) => `${code} ${path}`);
}

const AT = 'sections[0].questions[0]';

test.each<{ case: string; document: object; faults: string[] }>([
	{ case: 'a sound one', document: documentOf([wish]), faults: [] },
	{
		case: 'no English',
		document: documentOf([{ ...wish, text: text('Hỏi', '') }]),
		faults: [`text-missing ${AT}.text.en`]
	},
	{
		case: 'words missing and an id twice',
		document: documentOf([{ ...wish, text: text('', 'Ask') }, wish]),
		faults: [`text-missing ${AT}.text.vi`, 'duplicate-id sections[0].questions[1].id']
	},
	{
		case: 'too many letters',
		document: documentOf([{ ...wish, text: text('x'.repeat(501)) }]),
		faults: [`text-too-long ${AT}.text.vi`]
	},
	{
		case: 'one option',
		document: documentOf([{ ...gate, options: [option('a')] }]),
		faults: [`too-few-options ${AT}.options`]
	},
	{
		case: 'no scale',
		document: documentOf([{ ...rating, scale: '' }]),
		faults: [`unknown-scale ${AT}.scale`]
	},
	{
		case: 'more than there are',
		document: documentOf([{ ...multiple, max: 3 }]),
		faults: [`wrong-max ${AT}.max`]
	},
	{
		case: 'a number out of range',
		document: documentOf([{ ...wish, maxLength: 0 }]),
		faults: [`out-of-range ${AT}.maxLength`]
	},
	{
		case: 'an empty section',
		document: documentOf([]),
		faults: ['no-question sections[0].questions']
	},
	{
		case: 'no section',
		document: documentOf([], { sections: [] }),
		faults: ['no-section sections']
	},
	{
		case: 'a bad id',
		document: documentOf([{ ...wish, id: 'không' }]),
		faults: [`id-malformed ${AT}.id`]
	},
	{
		case: 'four own questions',
		document: documentOf([], {
			sections: [
				{ id: 'a', questions: [wish] },
				{ id: 'b', agency: 'STP', questions: many(4) }
			]
		}),
		faults: ['too-many-own sections[1].questions']
	},
	{
		case: 'an own question in the index',
		document: documentOf([], {
			sections: [
				{ id: 'a', questions: [wish] },
				{ id: 'b', agency: 'STP', questions: [rating] }
			]
		}),
		faults: ['own-in-index sections[1].questions[0].index']
	}
])('$case: $faults', ({ document, faults }) => {
	expect(faultsOf(document)).toEqual(faults);
});
