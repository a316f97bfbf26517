import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankAgencies } from './ranking.ts';

const of = (satisfied: number, answered: number) => ({ satisfied, answered });

describe('rankAgencies', () => {
	test('gives no rank under 30 answers', () => {
		expect(rankAgencies([of(29, 29), of(30, 30)])).toEqual([
			{ kind: 'too-few' },
			{ kind: 'equal' }
		]);
	});

	test('of 46 and 40 of 50 has no first', () => {
		expect(rankAgencies([of(46, 50), of(40, 50)])).toEqual([{ kind: 'equal' }, { kind: 'equal' }]);
	});

	test('gives the ranks that an agency may have', () => {
		expect(rankAgencies([of(95, 100), of(60, 100), of(58, 100), of(20, 100)])).toEqual([
			{ kind: 'ranked', rank: 1, best: 1, worst: 1 },
			{ kind: 'ranked', rank: 2, best: 2, worst: 3 },
			{ kind: 'ranked', rank: 3, best: 2, worst: 3 },
			{ kind: 'ranked', rank: 4, best: 4, worst: 4 }
		]);
	});

	test('gives equal shares one rank', () => {
		const ranks = rankAgencies([of(90, 100), of(90, 100), of(10, 100)]);
		expect(ranks.map((it) => it.kind === 'ranked' && it.rank)).toEqual([1, 1, 3]);
	});

	test('goes by exact tests where an expected count is small', () => {
		expect(rankAgencies([of(30, 30), of(29, 30)])).toEqual([{ kind: 'equal' }, { kind: 'equal' }]);
		expect(rankAgencies([of(200, 200), of(180, 200), of(31, 31)])[1]).toMatchObject({ best: 2 });
	});

	test('counts no answers as enough that may not rank', () => {
		const few = { ...of(38, 38), unsure: 9 };
		expect(rankAgencies([few, of(10, 100)])[0]).toEqual({ kind: 'too-few' });
	});

	test('tells apart only what is apart whatever the unsure answers were', () => {
		const apartFrom = (unsure: number) =>
			rankAgencies([{ ...of(80, 100), unsure }, of(60, 100)])[0];
		expect(apartFrom(0)).toMatchObject({ kind: 'ranked', best: 1, worst: 1 });
		// 71 of 91 against 60 of 100 still differ, 61 of 81 no longer (p 0.006 and 0.026; then 51 of 71).
		expect(apartFrom(9)).toMatchObject({ kind: 'ranked', best: 1, worst: 1 });
		expect(apartFrom(29)).toEqual({ kind: 'equal' });
	});

	test('of nobody is nothing', () => {
		expect(rankAgencies([])).toEqual([]);
		expect(rankAgencies([of(0, 0)])).toEqual([{ kind: 'too-few' }]);
	});

	test('has the rank within its range, and is the same in any order', () => {
		const agency = fc
			.integer({ min: 0, max: 300 })
			.chain((answered) =>
				fc.integer({ min: 0, max: answered }).map((satisfied) => of(satisfied, answered))
			);
		fc.assert(
			fc.property(fc.array(agency, { maxLength: 8 }), (agencies) => {
				const ranks = rankAgencies(agencies);
				for (const rank of ranks) {
					if (rank.kind !== 'ranked') continue;
					expect(rank.best).toBeLessThanOrEqual(rank.rank);
					expect(rank.rank).toBeLessThanOrEqual(rank.worst);
				}
				expect(rankAgencies(agencies.toReversed()).toReversed()).toEqual(ranks);
			}),
			{ numRuns: 200 }
		);
	});
});
