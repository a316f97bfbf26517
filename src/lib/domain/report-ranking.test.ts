import { describe, expect, test } from 'vitest';
import { agency, cell, question, report, reportInput } from '../../../tests/support/reports.ts';
import type { Assurance } from './channel.ts';
import { summarised } from './report-summary.ts';
import type { AgencyResult, Report } from './report.ts';
import type { TallyCell } from './tally.ts';

const agencies = ['A', 'B', 'C', 'D'].map((code) => ({ ...agency(code), comparisonGroup: 'so' }));

const CHANNEL_OF = {
	slip: 'slip',
	random: 'enumerator',
	'walk-in': 'poster',
	import: 'import'
} as const;

const from = (agencyId: string, assurance: Assurance, counts: number[]): TallyCell =>
	cell(agencyId, counts, { assurance, channel: CHANNEL_OF[assurance] });

/** A is good among who was invited, and poor among who walked in; of B it is the reverse. */
const MIXED = [
	from('a', 'slip', [95, 5]),
	from('a', 'walk-in', [10, 90]),
	from('b', 'slip', [60, 40]),
	from('b', 'walk-in', [100, 0]),
	from('c', 'random', [58, 42]),
	from('d', 'walk-in', [50, 0])
];

function rankedBy(sources: readonly Assurance[], cells = MIXED, more = {}): Report {
	const survey = { ...reportInput({}).survey, rankedSources: sources };
	return report({ survey, agencies, cells, ...more });
}

const of = ({ agencies: all }: Report, code: string): AgencyResult => {
	const found = all.find((it) => it.code === code);
	if (!found) throw new Error(code);
	return found;
};
const ranksOf = (made: Report) => made.agencies.map(({ code, ranks }) => [code, ranks?.['R']]);

describe('agencies are ranked by the ballots of the sources that the plan names', () => {
	test('and all figures beside stay those of all ballots', () => {
		const made = rankedBy(['slip', 'random']);
		expect(made.ranking).toEqual({ sources: ['slip', 'random'], of: 'part' });
		expect(ranksOf(made)).toEqual([
			['A', { kind: 'ranked', rank: 1, best: 1, worst: 1 }],
			['B', { kind: 'ranked', rank: 2, best: 2, worst: 3 }],
			['C', { kind: 'ranked', rank: 3, best: 2, worst: 3 }],
			['D', { kind: 'too-few' }]
		]);
		expect(question(of(made, 'A').cut, 'R')).toMatchObject({ answered: 200 });
		expect(of(made, 'A').ranked?.ballots).toBe(100);
		expect(question(of(made, 'A').ranked?.cut, 'R')).toMatchObject({
			answered: 100,
			satisfied: { count: 95 }
		});
		expect(question(of(made, 'D').ranked?.cut, 'R')).toMatchObject({ answered: 0 });
	});

	test('a page keeps the share of what ranks, and not its options', () => {
		const [first] = summarised(rankedBy(['slip', 'random'])).agencies;
		expect(first?.ranked?.ballots).toBe(100);
		expect(question(first?.ranked?.cut, 'R')).toMatchObject({
			answered: 100,
			satisfied: { count: 95 },
			options: []
		});
	});

	test('with who walked in among them another ranking comes out', () => {
		const made = rankedBy(['slip', 'random', 'walk-in', 'import']);
		expect(made.ranking.of).toBe('all');
		expect(of(made, 'A').ranked).toBeUndefined();
		expect(of(made, 'D').ranks?.['R']).toMatchObject({ kind: 'ranked', rank: 1 });
	});

	test('slips and random samples where nobody chose others', () => {
		expect(report({ agencies, cells: MIXED }).ranking.sources).toEqual(['slip', 'random']);
	});

	test.each<[number, string]>([
		[29, 'too-few'],
		[30, 'equal']
	])('%d of them are %s, however many others there are', (ballots, kind) => {
		const cells = [
			from('a', 'slip', [ballots]),
			from('a', 'walk-in', [200]),
			from('b', 'slip', [100])
		];
		expect(of(rankedBy(['slip'], cells), 'A').ranks?.['R']).toEqual({ kind });
	});

	test('only in their own group', () => {
		const groups = agencies.map((it) => (it.code === 'C' ? { ...it, comparisonGroup: 'xa' } : it));
		const made = rankedBy(['slip', 'random'], MIXED, { agencies: groups });
		expect(of(made, 'B').ranks?.['R']).toMatchObject({ rank: 2, best: 2, worst: 2 });
	});
});

describe('nobody is ranked', () => {
	test('where there is no ballot of these sources', () => {
		const made = rankedBy(['random'], [from('a', 'walk-in', [50]), from('b', 'walk-in', [50])]);
		expect(made.ranking.of).toBe('none');
		expect(made.agencies.map(({ ranks }) => ranks)).toEqual(agencies.map(() => undefined));
	});

	test('under a filter that leaves ballots of other sources: they are parts of the whole only', () => {
		const made = rankedBy(['slip'], MIXED, { filter: { period: '2024' } });
		expect(made.ranking.of).toBe('filtered');
		expect(made.agencies.every(({ ranks, ranked }) => !ranks && !ranked)).toBe(true);
		const slips = rankedBy(['slip'], MIXED, { filter: { channel: 'slip' } });
		expect(slips.ranking.of).toBe('all');
		expect(of(slips, 'A').ranks?.['R']).toMatchObject({ rank: 1 });
	});

	test('alone', () => {
		expect(rankedBy(['slip'], MIXED, { filter: { agency: 'A' } }).agencies[0]?.ranks).toBe(
			undefined
		);
	});
});

describe('what ranks is hidden', () => {
	test('where it is of fewer than ten ballots, and so is the rank', () => {
		const cells = [
			...[from('a', 'slip', [9]), from('a', 'walk-in', [95, 5])],
			...[from('b', 'slip', [95, 5]), from('b', 'walk-in', [10])]
		];
		const made = rankedBy(['slip', 'random'], cells);
		expect(of(made, 'A').cut.suppressed).toBe(false);
		expect(of(made, 'A').ranked).toEqual({ cut: { suppressed: true } });
		expect(of(made, 'A').ranks).toEqual({});
		expect(of(made, 'B').ranked?.ballots).toBe(100);
		expect(made.ranking.isUnsure).toBe(undefined);
	});

	// Else a poor agency would need no more than a few ballots of its own to be out of the ranking.
	test('where fewer than ten are left of all; the rank is what it is whatever these said', () => {
		const made = rankedBy(
			['slip', 'random'],
			[
				...[from('a', 'slip', [95, 5]), from('a', 'walk-in', [3])],
				from('b', 'slip', [58, 42]),
				...[from('c', 'slip', [20, 80]), from('c', 'walk-in', [9])]
			]
		);
		expect(made.ranking).toMatchObject({ of: 'part', isUnsure: true });
		for (const code of ['A', 'C']) {
			expect(of(made, code).cut.suppressed).toBe(false);
			expect(of(made, code).ranked).toEqual({ besides: 9, cut: { suppressed: true } });
		}
		expect(ranksOf(made)).toEqual([
			['A', { kind: 'ranked', rank: 1, best: 1, worst: 1 }],
			['B', { kind: 'ranked', rank: 2, best: 2, worst: 2 }],
			['C', { kind: 'ranked', rank: 3, best: 3, worst: 3 }],
			['D', undefined]
		]);
	});

	test('and such a rank is the same whatever the few said', () => {
		const ranked = (slips: number[], walked: number[]) =>
			ranksOf(
				rankedBy(
					['slip'],
					[from('a', 'slip', slips), from('a', 'walk-in', walked), from('b', 'slip', [70, 30])]
				)
			);
		expect(ranked([95, 5], [0, 9])).toEqual(ranked([86, 14], [9, 0]));
	});

	test('later than a source of it: an agency keeps its rank where only a source is small', () => {
		const cells = [
			from('a', 'slip', [95, 5]),
			from('a', 'random', [5]),
			from('a', 'walk-in', [20]),
			from('b', 'slip', [50, 50])
		];
		const made = rankedBy(['slip', 'random'], cells);
		expect(of(made, 'A').ranked?.ballots).toBe(105);
		expect(of(made, 'A').ranks?.['R']).toMatchObject({ rank: 1 });
		const [slips, random] = of(made, 'A').sources ?? [];
		expect([slips?.cut.suppressed, random?.cut.suppressed]).toEqual([true, true]);
	});

	test('where the whole agency is', () => {
		const made = rankedBy(['slip'], [from('a', 'slip', [9]), from('b', 'slip', [50])]);
		expect(of(made, 'A').ranks).toEqual({});
	});
});
