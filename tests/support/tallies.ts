import fc from 'fast-check';
import type { Answer, Answers } from '#lib/domain/ballot.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { tallyOf } from '#lib/domain/tally.ts';

const text = (vi: string) => ({ vi, en: vi });
const option = (id: string) => ({ id, text: text(id) });

/** A question of each kind. */
export const questionnaire: Questionnaire = {
	code: 'test',
	version: 1,
	title: text('Test'),
	scales: {
		three: {
			mapping: text('mapping'),
			options: [
				{ ...option('satisfied'), counts: 'satisfied', face: 'smile' },
				{ ...option('dissatisfied'), counts: 'dissatisfied', face: 'frown' },
				{ ...option('other'), counts: 'other', face: 'speech', asksText: true }
			]
		}
	},
	sections: [
		{
			id: 'A',
			domain: 'policy',
			questions: [{ kind: 'rating', id: 'R', text: text('R'), scale: 'three' }]
		},
		{
			id: 'B',
			questions: [
				{ kind: 'choice', id: 'C', text: text('C'), options: [option('yes'), option('no')] },
				{
					kind: 'multiple',
					id: 'M',
					text: text('M'),
					max: 2,
					options: ['a', 'b', 'c'].map(option)
				},
				{ kind: 'text', id: 'T', text: text('T'), maxLength: 100 }
			]
		}
	]
};

const oneOf = (...ids: string[]): fc.Arbitrary<Answer | undefined> =>
	fc.option(
		fc.constantFrom(...ids).map((id) => ({ kind: 'option' as const, option: id })),
		{ nil: undefined }
	);

const someAnswers: fc.Arbitrary<Answers> = fc
	.record({
		R: oneOf('satisfied', 'dissatisfied', 'other'),
		C: oneOf('yes', 'no'),
		M: fc.option(
			fc
				.subarray(['a', 'b', 'c'], { minLength: 1, maxLength: 2 })
				.map((options) => ({ kind: 'options' as const, options })),
			{ nil: undefined }
		),
		T: fc.option(fc.constant({ kind: 'text' as const, text: 'góp ý' }), { nil: undefined })
	})
	.map((answers) => new Map(Object.entries(answers).flatMap(([id, it]) => (it ? [[id, it]] : []))));

export const someBallots = fc.array(someAnswers, { maxLength: 30 });
export const someTally = someBallots.map((ballots) => tallyOf(questionnaire, ballots));

/** Answers all but one. */
export const ballot: Answers = new Map<string, Answer>([
	['R', { kind: 'option', option: 'other', otherText: 'khó nói' }],
	['M', { kind: 'options', options: ['a', 'c'] }],
	['T', { kind: 'text', text: 'cảm ơn' }]
]);
