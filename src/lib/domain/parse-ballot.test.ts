import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packAnswers, unpackAnswers } from './packed-answers.ts';
import { parseBallot, type Entries } from './parse-ballot.ts';
import type { Question, Questionnaire } from './questionnaire.ts';

const text = { vi: 'Câu hỏi', en: 'Question' };
const option = (id: string) => ({ id, text });
const notice = { vi: 'Dữ liệu nhạy cảm', en: 'Sensitive data' };

function of(...questions: Question[]): Questionnaire {
	return {
		code: 'test',
		version: 1,
		title: text,
		scales: {
			three: {
				mapping: text,
				options: [
					{ id: 'satisfied', text, counts: 'satisfied', face: 'smile' },
					{ id: 'dissatisfied', text, counts: 'dissatisfied', face: 'frown' },
					{ id: 'other', text, counts: 'other', face: 'speech', asksText: true }
				]
			}
		},
		sections: [{ id: 'all', questions }]
	};
}

const rating: Question = { id: 'SF.CS', kind: 'rating', scale: 'three', text, required: true };
const gate: Question = {
	id: 'A3',
	kind: 'choice',
	text,
	options: ['online', 'post'].map(option)
};
const channels: Question = {
	id: 'CS.TT',
	kind: 'multiple',
	text,
	max: 2,
	options: [option('press'), option('notice'), { id: 'other', text, asksText: true }]
};
const wish: Question = { id: 'SF.GY', kind: 'text', text, maxLength: 10 };
const follower: Question = {
	...rating,
	id: 'DV.FX.1',
	when: { question: 'A3', in: ['online'] }
};
const ethnicity: Question = {
	id: 'D6',
	kind: 'choice',
	text,
	options: ['kinh', 'minority'].map(option),
	sensitive: { notice }
};
const everything = of(gate, rating, channels, follower, ethnicity, wish);

function answersOf(questionnaire: Questionnaire, entries: Entries) {
	const parsed = parseBallot(questionnaire, entries);
	return parsed.ok ? Object.fromEntries(parsed.value.answers) : parsed.error;
}

function unknownIn(questionnaire: Questionnaire, entries: Entries) {
	const parsed = parseBallot(questionnaire, entries);
	return parsed.ok ? parsed.value.unknown : parsed.error;
}

test('every mistake is named, in question order', () => {
	expect(
		answersOf(everything, { 'SF.GY': ['longer than ten'], A3: ['boat'], D6: ['kinh'] })
	).toEqual([
		{ field: 'A3', code: 'not-an-option' },
		{ field: 'SF.CS', code: 'required' },
		{ field: 'DV.FX.1', code: 'required' },
		{ field: 'D6', code: 'no-consent' },
		{ field: 'SF.GY', code: 'too-long' }
	]);
});

describe('questions that are not asked', () => {
	test('a question that is not enabled is never read', () => {
		const disabled = of({ ...rating, enabled: false });
		expect(answersOf(disabled, { 'SF.CS': ['nonsense'] })).toEqual({});
		expect(answersOf(disabled, {})).toEqual({});
	});

	test('an answer that the condition rules out is dropped, right or wrong', () => {
		const form = of(gate, follower);
		expect(answersOf(form, { A3: ['post'], 'DV.FX.1': ['satisfied'] })).toEqual({
			A3: { kind: 'option', option: 'post' }
		});
		expect(answersOf(form, { A3: ['post'], 'DV.FX.1': ['nonsense'] })).toHaveProperty('A3');
	});

	test('a question whose condition holds, or is not answered, is read as asked', () => {
		const form = of(gate, follower);
		expect(answersOf(form, { A3: ['online'] })).toEqual([{ field: 'DV.FX.1', code: 'required' }]);
		expect(answersOf(form, { 'DV.FX.1': ['other'] })).toEqual({
			'DV.FX.1': { kind: 'option', option: 'other' }
		});
	});

	test('what depends on a question that was ruled out is ruled out too', () => {
		const middle: Question = { ...gate, id: 'B1', when: { question: 'A3', in: ['online'] } };
		const last: Question = { ...rating, when: { question: 'B1', in: ['post'] } };
		expect(answersOf(of(gate, middle, last), { A3: ['post'] })).toEqual({
			A3: { kind: 'option', option: 'post' }
		});
	});
});

describe('sensitive questions', () => {
	test('an answer counts only with consent', () => {
		expect(answersOf(of(ethnicity), { D6: ['kinh'], 'D6.consent': ['yes'] })).toEqual({
			D6: { kind: 'option', option: 'kinh' }
		});
		expect(answersOf(of(ethnicity), { D6: ['kinh'], 'D6.consent': [''] })).toEqual([
			{ field: 'D6', code: 'no-consent' }
		]);
	});

	test('no answer needs no consent, and consent alone is no answer', () => {
		expect(answersOf(of(ethnicity), {})).toEqual({});
		expect(answersOf(of(ethnicity), { 'D6.consent': ['yes'] })).toEqual({});
	});
});

test.each<{ entries: Entries; unknown: number }>([
	{ entries: { nonce: ['x'], service: [''], agency: [], lang: ['vi'], website: [''] }, unknown: 0 },
	{ entries: { 'SF.GY.other': ['x'], 'SF.GY.consent': ['x'] }, unknown: 0 },
	{ entries: { 'SF.GY.extra': ['x'], 'sf.gy': ['x'], constructor: ['x'] }, unknown: 3 }
])('$unknown names are unknown in $entries', ({ entries, unknown }) => {
	expect(unknownIn(of(wish), entries)).toBe(unknown);
});

describe('whatever is sent', () => {
	const names = ['A3', 'SF.CS', 'SF.CS.other', 'CS.TT', 'CS.TT.other', 'DV.FX.1', 'D6', 'SF.GY'];
	const name = fc.oneof(
		fc.constantFrom(...names, 'D6.consent', '__proto__', 'toString'),
		fc.string()
	);
	const values = ['satisfied', 'other', 'online', 'post', 'press', 'notice', 'kinh', ''];
	const value = fc.oneof(fc.constantFrom(...values), fc.string({ unit: 'binary' }));
	const entries = fc.dictionary(name, fc.array(value, { maxLength: 4 }));

	test('there is a result, and never a throw', () => {
		fc.assert(
			fc.property(entries, (it) => {
				const parsed = parseBallot(everything, it);
				expect(parsed.ok ? 0 : parsed.error.length).toBeLessThanOrEqual(6);
			})
		);
	});

	test('what was read can be packed and unpacked', () => {
		const optional = of(gate, { ...rating, required: false }, channels, wish);
		fc.assert(
			fc.property(entries, (it) => {
				const parsed = parseBallot(optional, it);
				if (!parsed.ok) return;
				const { answers } = parsed.value;
				expect(unpackAnswers(optional, packAnswers(optional, answers))).toEqual(answers);
			}),
			{ numRuns: 300 }
		);
		expect.hasAssertions();
	});
});
