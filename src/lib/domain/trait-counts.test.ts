import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ballot, questionnaire, someBallots } from '../../../tests/support/tallies.ts';
import type { Answers } from './ballot.ts';
import { packAnswers } from './packed-answers.ts';
import { allQuestions, optionsOf } from './questionnaire.ts';
import { tallyOf } from './tally.ts';
import { traitCounter } from './trait-counts.ts';

const trait = allQuestions(questionnaire).find(({ kind }) => kind === 'choice');
if (!trait) throw new Error('the questionnaire has a choice');

function counted(ballots: readonly Answers[]) {
	const counter = traitCounter(questionnaire, trait?.id ?? '');
	for (const it of ballots) counter.add('a', packAnswers(questionnaire, it));
	return counter.tallies().get('a');
}

test('every ballot counts under what it answered, as unpacking and counting it would', () => {
	const ids = optionsOf(questionnaire, trait).map(({ id }) => id);
	const answerOf = (it: Answers) => {
		const answer = it.get(trait.id);
		return answer?.kind === 'option' ? answer.option : undefined;
	};
	fc.assert(
		fc.property(someBallots, (ballots) => {
			const given = [...ballots, ballot];
			const found = counted(given);
			expect(found?.options).toEqual(
				ids.map((id) =>
					tallyOf(
						questionnaire,
						given.filter((it) => answerOf(it) === id)
					)
				)
			);
			expect(found?.unanswered).toEqual(
				tallyOf(
					questionnaire,
					given.filter((it) => answerOf(it) === undefined)
				)
			);
		})
	);
});

test('words with quotes, brackets, numbers and any letters count as words', () => {
	const text = fc.string({ unit: 'grapheme', minLength: 1 });
	fc.assert(
		fc.property(text, (words) => {
			const answers: Answers = new Map([
				...ballot,
				['T', { kind: 'text', text: `"],[9,\\${words}` }]
			]);
			const all = counted([answers]);
			const [only] = [...(all?.options ?? []), all?.unanswered].filter((it) => it?.ballots === 1);
			expect(only).toEqual(tallyOf(questionnaire, [answers]));
		})
	);
});

describe('what no packing gives', () => {
	test.each(['', '[', '[0', '{}', '[0]x', '[99]', '["x]', 'null', '[0,0,0,0,0,0,0,0,0,0]', '[-1]'])(
		'%s is refused, and nothing of it is said',
		(packed) => {
			const counter = traitCounter(questionnaire, trait.id);
			expect(() => counter.add('a', packed)).toThrow('packed answers: not what was packed');
		}
	);

	test.each(['T', 'nowhere'])('%s is no question of which one option is chosen', (id) => {
		expect(() => traitCounter(questionnaire, id)).toThrow(RangeError);
	});
});
