import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ballot, questionnaire, someBallots, someTally } from '../../../tests/support/tallies.ts';
import type { Answer } from './ballot.ts';
import {
	addTallies,
	ballotCounter,
	countBallot,
	countsOf,
	emptyTally,
	equalTallies,
	sumTallies,
	tallyOf
} from './tally.ts';

describe('counting', () => {
	test('counts each option once, and who gave an answer at all', () => {
		const tally = tallyOf(questionnaire, [ballot, new Map()]);
		expect(tally.ballots).toBe(2);
		expect([0, 1, 2, 3].map((at) => countsOf(tally, at))).toEqual([
			{ given: 1, options: [0, 0, 1] },
			{ given: 0, options: [0, 0] },
			{ given: 1, options: [1, 0, 1] },
			{ given: 1, options: [] }
		]);
		expect(() => countsOf(tally, 4)).toThrow(RangeError);
	});

	test('a ballot more is the same as the ballots together', () => {
		fc.assert(
			fc.property(someBallots, (ballots) => {
				const one = ballots.reduce<ReturnType<typeof emptyTally>>(
					(tally, it) => countBallot(tally, questionnaire, it),
					emptyTally(questionnaire)
				);
				expect(one).toEqual(tallyOf(questionnaire, ballots));
			})
		);
	});

	test('what was counted so far does not change', () => {
		const counter = ballotCounter(questionnaire);
		counter.add(ballot);
		const first = counter.tally();
		counter.add(ballot);
		expect(first.ballots).toBe(1);
		expect(countsOf(first, 0)).toEqual({ given: 1, options: [0, 0, 1] });
	});

	test.each<[string, string, Answer]>([
		['a question that is not there', 'X', { kind: 'text', text: 'x' }],
		['an option that is not there', 'R', { kind: 'option', option: 'maybe' }],
		['an answer of another kind', 'R', { kind: 'text', text: 'tốt' }],
		['several where one is asked', 'C', { kind: 'options', options: ['yes'] }]
	])('refuses %s, and counts nothing of the ballot', (_what, id, answer) => {
		const counter = ballotCounter(questionnaire);
		const faulty = new Map([...ballot, [id, answer]]);
		expect(() => counter.add(faulty)).toThrow(RangeError);
		expect(counter.tally()).toEqual(emptyTally(questionnaire));
	});
});

describe('adding', () => {
	test('knows no order', () => {
		fc.assert(
			fc.property(someTally, someTally, someTally, (a, b, c) => {
				expect(addTallies(a, b)).toEqual(addTallies(b, a));
				expect(addTallies(addTallies(a, b), c)).toEqual(addTallies(a, addTallies(b, c)));
				expect(addTallies(a, emptyTally(questionnaire))).toEqual(a);
			})
		);
	});

	test('the parts make the whole', () => {
		fc.assert(
			fc.property(someBallots, someBallots, (some, others) => {
				const parts = addTallies(tallyOf(questionnaire, some), tallyOf(questionnaire, others));
				expect(equalTallies(parts, tallyOf(questionnaire, [...some, ...others]))).toBe(true);
			})
		);
	});

	test('many at once is the same as one by one', () => {
		fc.assert(
			fc.property(fc.array(someTally, { maxLength: 5 }), (tallies) => {
				const one = tallies.reduce(addTallies, emptyTally(questionnaire));
				expect(sumTallies(questionnaire, tallies)).toEqual(one);
			})
		);
	});

	test('refuses tallies of different questionnaires', () => {
		const [first, ...others] = questionnaire.sections;
		const shorter = emptyTally({ ...questionnaire, sections: others });
		expect(() => addTallies(emptyTally(questionnaire), shorter)).toThrow(RangeError);
		expect(() => sumTallies(questionnaire, [shorter])).toThrow(RangeError);
		const sections = first ? [...others, first] : others;
		const other = emptyTally({ ...questionnaire, sections });
		expect(other.counts.length).toBe(emptyTally(questionnaire).counts.length);
		expect(() => addTallies(emptyTally(questionnaire), other)).toThrow(RangeError);
		expect(() => sumTallies(questionnaire, [other])).toThrow(RangeError);
	});

	test('tells tallies of other ballots apart', () => {
		const one = tallyOf(questionnaire, [ballot]);
		expect(equalTallies(one, { ...one, ballots: 2 })).toBe(false);
		expect(equalTallies(one, emptyTally(questionnaire))).toBe(false);
	});
});
