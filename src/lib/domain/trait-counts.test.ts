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
	const counter = traitCounter(questionnaire, [trait?.id ?? '']);
	for (const it of ballots) counter.add('a', 1, packAnswers(questionnaire, it));
	return counter.tallies().get('a')?.[0];
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

test('several traits are counted at one reading, and how they lie within each other and the headings', () => {
	const traits = [trait.id, 'R'];
	const sizes = [trait, ratingOf('R')].map((it) => optionsOf(questionnaire, it).length);
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(9), fc.nat(9))), (drawn) => {
			const given = drawn.map(([heading, ...picked]) => ({
				heading,
				groups: picked.map((it, at) => it % ((sizes[at] ?? 0) + 1))
			}));
			const counter = traitCounter(questionnaire, traits);
			for (const { heading, groups } of given) {
				counter.add('a', heading, packAnswers(questionnaire, answersTo(traits, groups)));
			}
			const wanted = Map.groupBy(given, (it) => JSON.stringify(it));
			expect(counter.spread().length).toBe(wanted.size);
			for (const { ballots, ...cell } of counter.spread()) {
				expect(ballots).toBe(wanted.get(JSON.stringify(cell))?.length);
			}
			const tallies = counter.tallies().get('a') ?? [];
			tallies.forEach(({ options, unanswered }, at) => {
				expect([...options, unanswered].map(({ ballots }) => ballots)).toEqual(
					Array.from({ length: (sizes[at] ?? 0) + 1 }, (_it, group) => {
						return given.filter(({ groups }) => groups[at] === group).length;
					})
				);
			});
		})
	);
});

function ratingOf(id: string) {
	const found = allQuestions(questionnaire).find((it) => it.id === id);
	if (found?.kind !== 'rating') throw new Error('the questionnaire has this rating');
	return found;
}

/** @param groups positions of options; after the last one: no answer */
function answersTo(ids: readonly string[], groups: readonly number[]): Answers {
	return new Map(
		ids.flatMap((id, at) => {
			const question = allQuestions(questionnaire).find((it) => it.id === id);
			const option = question && optionsOf(questionnaire, question)[groups[at] ?? 0];
			return option ? [[id, { kind: 'option', option: option.id }] as const] : [];
		})
	);
}

describe('what no packing gives', () => {
	test.each(['', '[', '[0', '{}', '[0]x', '[99]', '["x]', 'null', '[0,0,0,0,0,0,0,0,0,0]', '[-1]'])(
		'%s is refused, and nothing of it is said',
		(packed) => {
			const counter = traitCounter(questionnaire, [trait.id]);
			expect(() => counter.add('a', 1, packed)).toThrow('packed answers: not what was packed');
		}
	);

	test.each(['T', 'nowhere'])('%s is no question of which one option is chosen', (id) => {
		expect(() => traitCounter(questionnaire, [id])).toThrow(RangeError);
	});
});
