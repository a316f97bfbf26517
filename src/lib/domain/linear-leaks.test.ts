import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computableSets, isAnySmallSet } from './linear-leaks.ts';

describe('what sums over sets tell of other sets', () => {
	test.each<[string, number[][], number, number[], boolean]>([
		['a set itself', [[0, 1]], 3, [0, 1], true],
		['a part', [[0, 1]], 3, [0], false],
		[
			'a whole less a part',
			[
				[0, 1, 2],
				[0, 1]
			],
			3,
			[2],
			true
		],
		[
			'the cell of a table of which one line is known',
			[
				[0, 1],
				[2, 3],
				[0, 2],
				[1, 3]
			],
			4,
			[0],
			false
		],
		// Two tables of two by two whose cells are unknown, joined by one cell: each line has two unknown
		// cells or more, and still that one is the sum of some lines less others.
		[
			'a bridge between two tables',
			[
				[0, 1],
				[2, 3, 8],
				[0, 2],
				[1, 3],
				[4, 5],
				[6, 7],
				[4, 6, 8],
				[5, 7]
			],
			9,
			[8],
			true
		],
		[
			'three ways: all pairs of a triangle',
			[
				[0, 1],
				[1, 2],
				[0, 2]
			],
			3,
			[0],
			true
		],
		['nothing of no sums', [], 3, [1], false]
	])('%s', (_what, sets, cells, asked, want) => {
		expect(computableSets(sets, cells)(asked)).toBe(want);
	});

	test('agree with solving the equations over fractions', () => {
		const someSets = fc.array(fc.uniqueArray(fc.nat(5), { minLength: 1 }), { maxLength: 6 });
		fc.assert(
			fc.property(someSets, fc.uniqueArray(fc.nat(5), { minLength: 1 }), (sets, asked) => {
				const rank = (given: number[][]) => rankOf(given.map((set) => rowOf(set)));
				const isInSpan = rank([...sets, asked]) === rank(sets);
				expect(computableSets(sets, 6)(asked)).toBe(isInSpan);
			})
		);
	});

	test('a small set is looked for among all, not only among those that have a name', () => {
		const isComputable = computableSets(
			[
				[0, 1, 2, 3],
				[2, 3]
			],
			4
		);
		expect(isAnySmallSet([4, 5, 40, 40], isComputable)).toBe(true);
		expect(isAnySmallSet([4, 6, 40, 40], isComputable)).toBe(false);
	});
});

function rowOf(set: readonly number[]): bigint[] {
	return Array.from({ length: 6 }, (_it, at) => (set.includes(at) ? 1n : 0n));
}

/** Without fractions (Bareiss): rows are multiplied through. */
function rankOf(given: bigint[][]): number {
	const rows = given.map((row) => [...row]);
	let rank = 0;
	for (let column = 0; column < 6; column += 1) {
		const found = rows.findIndex((row, at) => at >= rank && row[column] !== 0n);
		if (found < 0) continue;
		const [pivot = []] = rows.splice(found, 1);
		rows.splice(rank, 0, pivot);
		for (let at = rank + 1; at < rows.length; at += 1) {
			const factor = rows[at]?.[column] ?? 0n;
			rows[at] = (rows[at] ?? []).map(
				(value, place) => value * (pivot[column] ?? 0n) - factor * (pivot[place] ?? 0n)
			);
		}
		rank += 1;
	}
	return rank;
}
