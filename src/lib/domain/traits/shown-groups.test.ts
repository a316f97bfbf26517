import { describe, expect, test } from 'vitest';
import type { SpreadCell } from './agency-lots.ts';
import { shownGroups } from './shown-groups.ts';

/** Service, group of each trait, ballots. */
type Line = [service: string, groups: number[], ballots: number];

const cellsOf = (lines: readonly Line[]): SpreadCell[] =>
	lines.map(([serviceCode, groups, ballots]) => ({
		agencyId: 'a',
		serviceCode,
		channel: 'slip',
		assurance: 'slip',
		isRanked: true,
		month: '2024-11',
		groups,
		ballots
	}));

describe('of one trait', () => {
	test.each<[string, Line[], boolean[]]>([
		['groups that lie within each procedure alike are shown', lotsOf(20, 10, 30, 15), [true, true]],
		[
			'a small one is hidden, and the next with it',
			[
				['', [0], 40],
				['', [1], 12],
				['', [2], 5]
			],
			[true, false, false]
		],
		// S1 less the group would be 3 people, and with it what is left of all.
		[
			'one that is all of a procedure but three is hidden',
			[
				['S1', [0], 12],
				['S1', [1], 3],
				['S2', [1], 40]
			],
			[false, false]
		],
		// 15 of S1 and 40 of S2 are shown anyway.
		[
			'one that is a procedure is as safe as that',
			[
				['S1', [0], 15],
				['S2', [1], 40]
			],
			[true, true]
		],
		// S2 is hidden for its 4 ballots and S1 with it: neither divides the agency's ballots.
		[
			'procedures that are hidden divide nothing',
			[
				['S1', [0], 15],
				['S1', [1], 3],
				['S2', [1], 4],
				['S3', [0], 30],
				['S3', [1], 20]
			],
			[true, true]
		],
		['nobody is in an empty one', [['', [1], 40]], [true, true]]
	])('%s', (_case, lines, shown) => {
		expect(shownGroups(cellsOf(lines), [shown.length])).toEqual([shown]);
	});
});

function lotsOf(...[a, b, c, d]: [number, number, number, number]): Line[] {
	return [
		['S1', [0], a],
		['S1', [1], b],
		['S2', [0], c],
		['S2', [1], d]
	];
}

describe('of two traits', () => {
	// 12 of the 15 in the first group of the one are all of the first group of the other.
	test('the second is hidden where it would tell of few beside the first', () => {
		const cells = cellsOf([
			['', [0, 0], 12],
			['', [0, 1], 3],
			['', [1, 1], 40]
		]);
		expect(shownGroups(cells, [2, 2])).toEqual([
			[true, true],
			[false, false]
		]);
	});

	test('both are shown where they lie across each other', () => {
		const cells = cellsOf([
			['', [0, 0], 12],
			['', [0, 1], 14],
			['', [1, 0], 20],
			['', [1, 1], 40]
		]);
		expect(shownGroups(cells, [2, 2])).toEqual([
			[true, true],
			[true, true]
		]);
	});
});
