import { describe, expect, test } from 'vitest';
import { hiddenAgencies, knowersOf } from './hidden-agencies.ts';

const of = (...ballots: number[]) =>
	new Map(ballots.map((base, at) => ['abcdefgh'.charAt(at), base]));

describe('agencies of a survey that are hidden', () => {
	test.each<[string, Map<string, number>, ReadonlySet<string>[], string, boolean]>([
		['none where none is small', of(10, 40, 0), [], '', false],
		['of one agency it, and the total with it', of(9), [], 'a', true],
		['of two the small one and the total', of(5, 40), [], 'a', true],
		// 5 + 12 less the 12 that B knows is A: so C goes too.
		['of many the two smallest others', of(5, 12, 14, 40, 50, 60), [], 'abc', false],
		[
			'of two small ones that are ten together still others',
			of(5, 6, 40, 50, 60, 70),
			[],
			'abc',
			false
		],
		['no other where those hidden leave ten to everybody', of(9, 9, 9, 40, 50), [], 'abc', false],
		['more where somebody knows several', of(5, 12, 14, 40, 50, 60), [new Set('bc')], 'abcd', true]
	])('%s', (_what, ballots, knowers, hidden, isTotalHidden) => {
		const found = hiddenAgencies(ballots, knowers);
		expect(found.isTotalHidden).toBe(isTotalHidden);
		expect([...found.hidden].sort().join('')).toBe(isTotalHidden ? 'a' : hidden);
	});

	test('those above know what lies below them, also where they are not in the survey', () => {
		const agencies = [
			{ id: 'a', parentId: 'x' },
			{ id: 'b', parentId: 'x' },
			{ id: 'c', parentId: 'a' },
			{ id: 'd' }
		];
		const found = knowersOf(agencies).map((ids) => [...ids].sort().join(''));
		expect(found.sort()).toEqual(['abc', 'ac']);
	});
});
