import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Answers } from './ballot.ts';
import type { Questionnaire } from './questionnaire.ts';
import {
	addTallies,
	ballotCounter,
	countBallot,
	countsOf,
	tallyOf,
	emptyTally,
	equalTallies,
	packCounts,
	sumTallies,
	unpackCounts
} from './tally.ts';

const text = (vi: string) => ({ vi, en: vi });
const option = (id: string) => ({ id, text: text(id) });

const questionnaire: Questionnaire = {
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

const someBallots = fc.array(someAnswers, { maxLength: 30 });
const someTally = someBallots.map((ballots) => tallyOf(questionnaire, ballots));

const ballot: Answers = new Map<string, Answer>([
	['R', { kind: 'option', option: 'other', otherText: 'khó nói' }],
	['M', { kind: 'options', options: ['a', 'c'] }],
	['T', { kind: 'text', text: 'cảm ơn' }]
]);

/** @returns what is made, or the RangeError; any other error is thrown on */
function attempt<Value>(make: () => Value): Value | RangeError {
	try {
		return make();
	} catch (error) {
		if (error instanceof RangeError) return error;
		throw error;
	}
}

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
});

describe('packed counts', () => {
	test('have one array a question: given, then each option', () => {
		expect(packCounts(tallyOf(questionnaire, [ballot]))).toBe('[[1,0,0,1],[0,0,0],[1,1,0,1],[1]]');
	});

	test('come back as they were', () => {
		fc.assert(
			fc.property(someTally, (tally) => {
				expect(unpackCounts(questionnaire, tally.ballots, packCounts(tally))).toEqual(tally);
			})
		);
	});

	test.each([
		['no JSON', '[[1'],
		['no array', '{}'],
		['a question too few', '[[1,0,0,1],[0,0,0],[1,1,0,1]]'],
		['an option too many', '[[1,0,0,1,0],[0,0,0],[1,1,0,1],[1]]'],
		['a negative count', '[[1,0,0,-1],[0,0,0],[1,1,0,1],[1]]'],
		['a blank', '[[1,0,0, 1],[0,0,0],[1,1,0,1],[1]]'],
		['a zero in front', '[[1,0,0,01],[0,0,0],[1,1,0,1],[1]]'],
		['half a ballot', '[[1,0,0,0.5],[0,0,0],[1,1,0,1],[1]]'],
		['more than there are ballots', '[[2,0,0,2],[0,0,0],[1,1,0,1],[1]]'],
		['no numbers', '[["1",0,0,1],[0,0,0],[1,1,0,1],[1]]']
	])('refuse %s', (_what, packed) => {
		expect(() => unpackCounts(questionnaire, 1, packed)).toThrow(RangeError);
	});

	test('refuse any other text with a RangeError', () => {
		const texts = fc.oneof(
			fc.string(),
			fc.json(),
			fc.array(fc.array(fc.nat(3))).map((it) => JSON.stringify(it))
		);
		fc.assert(
			fc.property(texts, (packed) => {
				const unpacked = attempt(() => unpackCounts(questionnaire, 2, packed));
				if (!(unpacked instanceof RangeError)) expect(packCounts(unpacked)).toBe(packed);
				else expect(unpacked).toBeInstanceOf(RangeError);
			})
		);
	});

	test('of other ballots are not equal', () => {
		const one = tallyOf(questionnaire, [ballot]);
		expect(equalTallies(one, { ...one, ballots: 2 })).toBe(false);
		expect(equalTallies(one, emptyTally(questionnaire))).toBe(false);
	});
});
