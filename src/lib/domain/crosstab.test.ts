import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { THRESHOLD } from './disclosure.ts';
import { crossedQuestions, crosstab, hiddenGroups, questionsOfAll, traitsOf } from './crosstab.ts';
import { BUILT_IN } from './questionnaires/index.ts';
import { reportQuestions } from './question-results.ts';
import type { QuestionResult } from './report.ts';
import { emptyTally, tallyOf, type Tally } from './tally.ts';
import type { TraitTallies } from './trait-counts.ts';

const sipas = BUILT_IN.find(({ code }) => code === 'sipas');
if (!sipas) throw new Error('sipas is built in');
const requireTrait = (id: string) => {
	const found = traitsOf(sipas).find((it) => it.id === id);
	if (!found) throw new Error(id);
	return found;
};
const sex = requireTrait('D1');
const questions = reportQuestions(sipas, []);
const question = questions.find(({ id }) => id === 'DV.O');
if (!question) throw new Error('DV.O');
const name = { vi: 'Sở', en: 'Department' };

/** So many ballots, of them so many satisfied. */
function rated(ballots: number, satisfied: number): Tally {
	return tallyOf(
		sipas ?? fail(),
		Array.from({ length: ballots }, (_it, at) => {
			return new Map([['DV.O', { kind: 'option' as const, option: at < satisfied ? '5' : '1' }]]);
		})
	);
}
const fail = () => {
	throw new Error('sipas');
};
/** Male, female, no answer, and those who left it out. */
const bySex = (...groups: [number, number][]): TraitTallies => {
	const [unanswered = emptyTally(sipas), ...options] = groups
		.map(([ballots, satisfied]) => rated(ballots, satisfied))
		.reverse();
	return { options: options.reverse(), unanswered };
};
const table = (...agencies: TraitTallies[]) =>
	crosstab({ questionnaire: sipas, agencies, trait: sex, question, name });
const satisfiedOf = (result?: QuestionResult) =>
	result?.kind === 'rating' ? result.satisfied?.count : undefined;

test('traits are choices outside the domains that are asked', () => {
	const ids = traitsOf(sipas).map(({ id }) => id);
	expect(ids.join(' ')).toBe('A1 A2 A3 A4 A5 A6 LC.1 LC.2 D1 D2 D3 D4 D5');
});

test('all but words may be cut; what officials are told apart by is asked of all', () => {
	const crossed = crossedQuestions(questions).map(({ id }) => id);
	expect(crossed).toEqual(expect.arrayContaining(['DV.O', 'NC', 'DV.F5.1', 'DV.FX.2']));
	const ids = questionsOfAll(sipas, questions).map(({ id }) => id);
	expect(ids).toEqual(expect.arrayContaining(['DV.O', 'NC']));
	expect(ids.filter((id) => /^DV\.(F5\.[123]|FX)/.test(id))).toEqual([]);
});

describe('a question that is asked of some', () => {
	/** Of each group of people how many there are, and how many of them once complained. */
	const asked = (...groups: [number, number][]) => {
		const tallies = groups.map(([people, complained]) =>
			tallyOf(
				sipas,
				Array.from({ length: people }, (_it, at) => {
					const gate = { kind: 'option' as const, option: at < complained ? 'yes' : 'no' };
					const level = { kind: 'option' as const, option: at % 2 === 0 ? '5' : '1' };
					return new Map([
						['DV.F5.0', gate],
						...(at < complained ? [['DV.F5.1', level] as const] : [])
					]);
				})
			)
		);
		const [unanswered = emptyTally(sipas), ...options] = tallies.reverse();
		const own = { options: options.reverse(), unanswered };
		const about = questions.find(({ id }) => id === 'DV.F5.1') ?? question;
		return crosstab({ questionnaire: sipas, agencies: [own], trait: sex, question: about, name });
	};

	test('has those as its ballots who were asked', () => {
		const { columns, covered, ballots } = asked([40, 20], [30, 12], [0, 0], [20, 10]);
		expect(columns.map((it) => [it.ballots, satisfiedOf(it.result)])).toEqual([
			[20, 10],
			[12, 6],
			[0, undefined],
			[10, 5]
		]);
		expect([covered, ballots]).toEqual([42, 42]);
	});

	test.each<[string, [number, number][], (number | undefined)[]]>([
		[
			'few were asked of a large group',
			[
				[40, 20],
				[30, 4],
				[0, 0],
				[20, 10]
			],
			[20, undefined, 0, undefined]
		],
		[
			'many were asked of a group that is hidden',
			[
				[40, 20],
				[30, 12],
				[4, 4],
				[0, 0]
			],
			[20, undefined, undefined, 0]
		],
		[
			'nobody was asked of a hidden group',
			[
				[40, 20],
				[30, 12],
				[4, 0],
				[0, 0]
			],
			[20, undefined, undefined, 0]
		]
	])('is hidden where %s', (_case, groups, bases) => {
		expect(asked(...groups).columns.map(({ ballots }) => ballots)).toEqual(bases);
	});
});

test('one agency: each group with its figures', () => {
	const { columns, covered, ballots } = table(bySex([40, 30], [20, 19], [0, 0], [12, 6]));
	expect(columns.map((it) => [it.id, it.ballots, satisfiedOf(it.result)])).toEqual([
		['male', 40, 30],
		['female', 20, 19],
		['no-answer', 0, undefined],
		['', 12, 6]
	]);
	expect([covered, ballots]).toEqual([72, 72]);
});

test('a small group is hidden, and with it the smallest beside it', () => {
	const { columns, covered, ballots } = table(bySex([40, 30], [20, 19], [3, 3], [0, 0]));
	expect(columns.map((it) => it.ballots)).toEqual([40, undefined, undefined, 0]);
	expect(columns[1]?.result).toBeUndefined();
	expect([covered, ballots]).toEqual([40, 63]);
});

test('several agencies: a column is the sum of what is shown of each', () => {
	const { columns, covered, ballots } = table(
		bySex([40, 30], [20, 19], [3, 3], [0, 0]),
		bySex([10, 10], [30, 15], [0, 0], [0, 0])
	);
	expect(columns.map((it) => [it.ballots, satisfiedOf(it.result)])).toEqual([
		[50, 40],
		[30, 15],
		[undefined, undefined],
		[0, undefined]
	]);
	expect([covered, ballots]).toEqual([80, 103]);
});

test('a column of several agencies is no more than what their own tables show', () => {
	const groups = fc.array(fc.nat(30), { minLength: 4, maxLength: 4 });
	fc.assert(
		fc.property(fc.array(groups, { minLength: 2, maxLength: 4 }), (agencies) => {
			const own = agencies.map((bases) => bySex(...bases.map((it): [number, number] => [it, it])));
			const singly = own.map((it) => table(it).columns);
			table(...own).columns.forEach(({ ballots, result }, at) => {
				const shown = singly.flatMap((columns) => columns[at] ?? []).filter((it) => it.result);
				const sum = shown.reduce((total, it) => total + (it.ballots ?? 0), 0);
				expect(ballots ?? 0).toBe(sum);
				expect(satisfiedOf(result) ?? 0).toBe(sum);
			});
		})
	);
});

test('no group that is hidden can be had by subtraction', () => {
	const groups = fc.array(fc.nat(30), { minLength: 2, maxLength: 8 });
	fc.assert(
		fc.property(groups, (bases) => {
			const own = bases.map((ballots) => ({ ...emptyTally(sipas), ballots }));
			const [unanswered = emptyTally(sipas), ...options] = own;
			const hidden = hiddenGroups({ options, unanswered });
			const all = [...options, unanswered];
			const left = all.reduce((sum, { ballots }, at) => (hidden[at] ? sum + ballots : sum), 0);
			const total = all.reduce((sum, { ballots }) => sum + ballots, 0);
			expect(left === 0 || left >= THRESHOLD || left === total).toBe(true);
			all.forEach(({ ballots }, at) => {
				if (ballots > 0 && ballots < THRESHOLD) expect(hidden[at]).toBe(true);
			});
		})
	);
});
