import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Answers } from './ballot.ts';
import { packAnswers, unpackAnswers } from './packed-answers.ts';
import type { Option, Question, Questionnaire } from './questionnaire.ts';

const text = { vi: 'Câu hỏi', en: 'Question' };
const options = (...ids: string[]): Option[] =>
	ids.map((id) => ({ id, text, ...(id === 'other' && { asksText: true }) }));
const scale = {
	mapping: text,
	options: options('satisfied', 'dissatisfied', 'other').map((it) => ({
		...it,
		counts: 'other' as const,
		face: 'speech' as const
	}))
};

function of(...questions: Question[]): Questionnaire {
	return {
		code: 'test',
		version: 1,
		title: text,
		scales: { three: scale },
		sections: [
			{ id: 'first', questions: questions.slice(0, 1) },
			{ id: 'rest', questions: questions.slice(1) }
		]
	};
}

const form = of(
	{ id: 'SF.CS', kind: 'rating', scale: 'three', text },
	{ id: 'D6', kind: 'choice', options: options('kinh', 'other'), text, enabled: false },
	{ id: 'NC', kind: 'multiple', options: options('a', 'b', 'other'), max: 3, text },
	{ id: 'SF.GY', kind: 'text', maxLength: 1000, text }
);

describe('the stored format', () => {
	test.each<{ answers: [string, Answer][]; packed: string }>([
		{ answers: [], packed: '[]' },
		{ answers: [['SF.CS', { kind: 'option', option: 'satisfied' }]], packed: '[0]' },
		{
			answers: [['SF.CS', { kind: 'option', option: 'other', otherText: 'Tạm "được"' }]],
			packed: '[[2,"Tạm \\"được\\""]]'
		},
		{ answers: [['D6', { kind: 'option', option: 'kinh' }]], packed: '[null,0]' },
		{ answers: [['NC', { kind: 'options', options: ['other'] }]], packed: '[null,null,[2]]' },
		{
			answers: [['NC', { kind: 'options', options: ['other', 'a'], otherText: 'x' }]],
			packed: '[null,null,[0,2,"x"]]'
		},
		{ answers: [['SF.GY', { kind: 'text', text: 'a\nb' }]], packed: '[null,null,null,"a\\nb"]' }
	])('$packed', ({ answers, packed }) => {
		expect(packAnswers(form, new Map(answers))).toBe(packed);
	});

	test('answers come back in document order, whatever order they were given in', () => {
		const given: Answers = new Map([
			['SF.GY', { kind: 'text', text: 'Tốt' }],
			['SF.CS', { kind: 'option', option: 'dissatisfied' }]
		]);
		expect([...unpackAnswers(form, packAnswers(form, given)).keys()]).toEqual(['SF.CS', 'SF.GY']);
	});
});

test.each([
	'',
	'{}',
	'null',
	'[0',
	'[ 0]',
	'[0.0]',
	'[-0]',
	'[-1]',
	'[3]',
	'[1.5]',
	'[true]',
	'[{}]',
	'["a"]',
	'[[0]]',
	'[[0,1]]',
	'[[0,"x"]]',
	'[[2,""]]',
	'[[2,"x","y"]]',
	'[["x"]]',
	'[[]]',
	'[null]',
	'[0,null]',
	'[null,null,2]',
	'[null,null,[2,0]]',
	'[null,null,[0,0]]',
	'[null,null,[]]',
	'[null,null,[0,"x"]]',
	'[null,null,["x"]]',
	'[null,null,[[0]]]',
	'[null,null,null,""]',
	'[null,null,null,1]',
	'[null,null,null,["a"]]',
	'[null,null,null,"\\u0061"]',
	'[0,0,[0],"a",0]',
	'[0,0,[0],"a",null]'
])('%s is nothing that was packed', (packed) => {
	expect(() => unpackAnswers(form, packed)).toThrow(RangeError);
});

test.each<[string, Answer]>([
	['SF.XX', { kind: 'option', option: 'satisfied' }],
	['SF.CS', { kind: 'option', option: 'happy' }],
	['SF.CS', { kind: 'text', text: 'satisfied' }],
	['SF.CS', { kind: 'options', options: ['satisfied'] }],
	['SF.CS', { kind: 'option', option: 'satisfied', otherText: 'x' }],
	['SF.CS', { kind: 'option', option: 'other', otherText: '' }],
	['NC', { kind: 'options', options: [] }],
	['NC', { kind: 'options', options: ['a', 'a'] }],
	['SF.GY', { kind: 'text', text: '' }]
])('%s with %j cannot be packed', (id, answer) => {
	expect(() => packAnswers(form, new Map([[id, answer]]))).toThrow(RangeError);
});

test('a refusal names the question, never the answer', () => {
	const answers: Answers = new Map([['SF.CS', { kind: 'option', option: 'secret' }]]);
	expect(() => packAnswers(form, answers)).toThrow(/^packed answers: SF\.CS$/);
});

describe('any questionnaire, any answers', () => {
	const words = fc.string({ minLength: 1, unit: 'binary' });
	const someOptions = fc
		.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/), { minLength: 2, maxLength: 6 })
		.chain((ids) => fc.integer({ min: -1, max: ids.length - 1 }).map((other) => ({ ids, other })))
		.map(({ ids, other }) =>
			ids.map((id, i): Option => ({ id, text, ...(i === other && { asksText: true }) }))
		);
	const shape = fc.record({
		kind: fc.constantFrom<Question['kind']>('rating', 'choice', 'multiple', 'text'),
		options: someOptions,
		picks: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
		words,
		answered: fc.boolean(),
		withWords: fc.boolean()
	});
	type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

	function question(it: Shape, i: number): Question {
		const base = { id: `Q${i}`, text };
		switch (it.kind) {
			case 'rating':
				return { ...base, kind: 'rating', scale: 'three' };
			case 'choice':
				return { ...base, kind: 'choice', options: it.options };
			case 'multiple':
				return { ...base, kind: 'multiple', options: it.options, max: it.options.length };
			case 'text':
				return { ...base, kind: 'text', maxLength: 1000 };
		}
	}

	function answer(it: Shape): Answer {
		if (it.kind === 'text') return { kind: 'text', text: it.words };
		const list: readonly Option[] = it.kind === 'rating' ? scale.options : it.options;
		const picks = it.kind === 'multiple' ? it.picks : it.picks.slice(0, 1);
		const chosen = list.filter((_, i) => picks.some((pick) => pick % list.length === i));
		const beside = it.withWords && chosen.some((o) => o.asksText) ? { otherText: it.words } : {};
		const ids = chosen.map((o) => o.id);
		if (it.kind === 'multiple') return { kind: 'options', options: ids, ...beside };
		return { kind: 'option', option: ids[0] ?? '', ...beside };
	}

	test('what was packed unpacks to the same answers', () => {
		fc.assert(
			fc.property(fc.array(shape, { maxLength: 8 }), (shapes) => {
				const questionnaire = of(...shapes.map(question));
				const answers = new Map(
					shapes.flatMap((it, i) => (it.answered ? [[`Q${i}`, answer(it)] as const] : []))
				);
				const packed = packAnswers(questionnaire, answers);
				expect(unpackAnswers(questionnaire, packed)).toEqual(answers);
			})
		);
	});

	test('what is not a packing is refused, never misread', () => {
		fc.assert(
			fc.property(fc.oneof(fc.json(), fc.string()), (packed) => {
				try {
					expect(packAnswers(form, unpackAnswers(form, packed))).toBe(packed);
				} catch (error) {
					expect(error).toBeInstanceOf(RangeError);
				}
			})
		);
	});
});
