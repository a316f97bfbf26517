import { describe, expect, test } from 'vitest';
import {
	text,
	option,
	rated,
	gate,
	rating,
	multiple,
	wish,
	documentOf,
	faultsOf,
	AT,
	SECOND,
	asksText,
	when,
	many
} from '../../../tests/support/questionnaire-documents.ts';

describe('the rules between the parts', () => {
	const first = { id: 'a', questions: [wish] };
	test.each<{ case: string; document: unknown; fault: string }>([
		{
			case: 'a question twice',
			document: documentOf([wish, wish]),
			fault: `duplicate-id ${SECOND}.id`
		},
		{
			case: 'a section twice',
			document: documentOf([], { sections: [first, { ...first, questions: [rating] }] }),
			fault: 'duplicate-id sections[1].id'
		},
		{
			case: 'an option twice',
			document: documentOf([{ ...gate, options: [option('a'), option('a')] }]),
			fault: `duplicate-id ${AT}.options[1].id`
		},
		{
			case: 'an option of a scale twice',
			document: documentOf([wish], {
				scales: { s: { mapping: text(), options: [rated('a', 'other'), rated('a', 'none')] } }
			}),
			fault: 'duplicate-id scales.s.options[1].id'
		},
		{
			case: 'two options that ask for text',
			document: documentOf([{ ...gate, options: [option('a', asksText), option('b', asksText)] }]),
			fault: `two-options-ask-text ${AT}.options[1].asksText`
		},
		{
			case: 'no such scale',
			document: documentOf([{ ...rating, scale: 'x' }]),
			fault: `unknown-scale ${AT}.scale`
		},
		{
			case: 'a scale that every object has',
			document: documentOf([{ ...rating, scale: 'toString' }]),
			fault: `unknown-scale ${AT}.scale`
		},
		{
			case: 'more than there are',
			document: documentOf([{ ...multiple, max: 3 }]),
			fault: `wrong-max ${AT}.max`
		},
		{
			case: 'an unknown condition',
			document: documentOf([gate, when('A4', 'yes')]),
			fault: `wrong-condition ${SECOND}.when.question`
		},
		{
			case: 'a later condition',
			document: documentOf([when('A3', 'yes'), gate]),
			fault: `wrong-condition ${AT}.when.question`
		},
		{
			case: 'itself as condition',
			document: documentOf([when('SF.CS', 'good')]),
			fault: `wrong-condition ${AT}.when.question`
		},
		{
			case: 'a condition on several',
			document: documentOf([multiple, when('NC', 'yes')]),
			fault: `wrong-condition ${SECOND}.when.question`
		},
		{
			case: 'a condition that is not asked',
			document: documentOf([{ ...gate, enabled: false }, when('A3', 'yes')]),
			fault: `wrong-condition ${SECOND}.when.question`
		},
		{
			case: 'a condition on no option',
			document: documentOf([gate, when('A3', 'x')]),
			fault: `wrong-condition ${SECOND}.when.in[0]`
		},
		{
			case: 'an option twice in a condition',
			document: documentOf([gate, when('A3', 'no', 'no')]),
			fault: `wrong-condition ${SECOND}.when.in[1]`
		},
		{
			case: 'a sensitive question that is required',
			document: documentOf([{ ...wish, required: true, sensitive: { notice: text() } }]),
			fault: `required-but-sensitive ${AT}.required`
		},
		{
			case: 'nothing asked',
			document: documentOf([{ ...wish, enabled: false }]),
			fault: 'nothing-asked sections'
		},
		{ case: '151 questions', document: documentOf(many(151)), fault: 'too-many-questions sections' }
	])('$case: $fault', ({ document, fault }) => {
		expect(faultsOf(document)).toEqual([fault]);
	});
});
