import { describe, expect, test } from 'vitest';
import { officialsTrait, withoutOfficials } from './officials.ts';
import { BUILT_IN } from './questionnaires/index.ts';
import { emptyTally } from './tally.ts';

const sipas = BUILT_IN.find(({ code }) => code === 'sipas');
if (!sipas) throw new Error('sipas is built in');
const work = officialsTrait(sipas);
if (work?.id !== 'D4') throw new Error('occupations are D4');

describe('with and without officials', () => {
	/** By occupation: officials, public employees, workers, business, farmers; nobody else. */
	const byWork = (...bases: number[]) => {
		const options = work.options.map((_it, at) => ({
			...emptyTally(sipas),
			ballots: bases[at] ?? 0
		}));
		return withoutOfficials(sipas, work, { options, unanswered: emptyTally(sipas) });
	};
	test.each([
		['both sides are large', [12, 15, 20, 30, 0], [27, 50]],
		['officials are few', [4, 3, 20, 30, 0], undefined],
		['others are few', [20, 20, 5, 0, 0], undefined],
		['nobody is an official', [0, 0, 20, 30, 0], undefined],
		// 4 public employees and, with them, 12 officials are hidden: together they are known anyway.
		['what is hidden lies among the officials', [12, 4, 20, 30, 0], [16, 50]],
		// 4 farmers and, with them, 12 public employees: 28 less the 16 officials would give the 12 away.
		['what is hidden lies on both sides', [16, 12, 20, 30, 4], undefined]
	])('where %s', (_case, bases, expected) => {
		const found = byWork(...bases);
		expect(found && [found.officials.ballots, found.others.ballots]).toEqual(expected);
	});
});
