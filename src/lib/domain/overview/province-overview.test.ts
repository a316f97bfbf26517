import { describe, expect, test } from 'vitest';
import { agency, cell, report } from '../../../../tests/support/reports.ts';
import { EQUAL_RULE } from '#lib/domain/satisfaction-index.ts';
import { factorTable, standsOut } from './factor-table.ts';
import { provinceOverview } from './province-overview.ts';

const inGroup = (code: string, comparisonGroup: string) => ({ ...agency(code), comparisonGroup });
const agencies = [
	inGroup('A', 'so'),
	inGroup('B', 'so'),
	inGroup('C', 'so'),
	inGroup('D', 'xa'),
	agency('E')
];
const slips = { assurance: 'slip', channel: 'slip' } as const;
const cells = [
	cell('a', [50, 50, 0], slips),
	cell('b', [95, 5, 0], slips),
	cell('c', [5, 2, 2], slips),
	cell('d', [20, 0, 0], slips)
];
const now = report({ agencies, cells });

test('agencies stand in their groups, the best first, those without figures last', () => {
	const [policy, ...others] = provinceOverview(now);
	expect(others).toEqual([]);
	expect(policy).toMatchObject({ domain: 'policy', question: 'R' });
	const codes = policy?.groups.map(({ group, agencies }) => [
		group,
		agencies.map((it) => it.agency.code).join(' ')
	]);
	// C has nine ballots; where so few agencies are, their sum is hidden instead of another of them.
	expect(codes).toEqual([
		['so', 'B A C'],
		['xa', 'D'],
		[undefined, 'E']
	]);
});

test('ranks are within the group, and nobody has one whose figures are not shown', () => {
	const ranks = provinceOverview(now)[0]?.groups[0]?.agencies.map((it) => it.rank);
	expect(ranks).toEqual([
		{ kind: 'ranked', rank: 1, best: 1, worst: 1 },
		{ kind: 'ranked', rank: 2, best: 2, worst: 2 },
		undefined
	]);
});

test('ballots of other sources neither rank nor sort, and the bars are of those that rank', () => {
	const walkIns = [cell('a', [400, 0, 0]), cell('b', [0, 50, 0])];
	const [group] =
		provinceOverview(report({ agencies, cells: [...cells, ...walkIns] }))[0]?.groups ?? [];
	expect(
		group?.agencies.map(({ agency: { code }, basis, rank }) => [code, basis.ballots, rank])
	).toEqual([
		['B', 100, { kind: 'ranked', rank: 1, best: 1, worst: 1 }],
		['A', 100, { kind: 'ranked', rank: 2, best: 2, worst: 2 }],
		['C', undefined, undefined]
	]);
});

test('of who walked in nobody is ranked', () => {
	const walked = report({ agencies, cells: cells.map((it) => ({ ...it, assurance: 'walk-in' })) });
	const all = provinceOverview(walked)[0]?.groups.flatMap((it) => it.agencies) ?? [];
	expect(all.map((it) => it.rank)).toEqual(all.map(() => undefined));
});

describe('against an earlier survey', () => {
	const before = report({ agencies, cells: [cell('a', [90, 10, 0]), cell('b', [94, 6, 0])] });
	const between = { from: '2024-01-01', until: '2025-01-01' };
	const movedWith = (kind: 'merge' | 'rename') => {
		const successions = [{ predecessor: 'X', successor: 'B', kind, date: '2024-06-01' }];
		const [first] = provinceOverview(now, { report: before, successions, between });
		return first?.groups.flatMap((it) => it.agencies.map((at) => [at.agency.code, at.movement]));
	};

	test('each agency moves by points, or not where one of the two is not shown', () => {
		const moved = new Map(movedWith('rename') as [string, object][]);
		expect(moved.get('A')).toMatchObject({ kind: 'moved', apart: 'down' });
		expect(moved.get('B')).toMatchObject({ kind: 'moved', apart: 'alike' });
		expect(moved.get('C')).toEqual({ kind: 'hidden' });
	});

	test('across a merger the line is broken', () => {
		expect(new Map(movedWith('merge') as [string, object][]).get('B')).toEqual({
			kind: 'broken',
			why: 'merger'
		});
	});
});

test('agencies by factors: hidden ones have none, means are of the shown', () => {
	const { columns, rows, means } = factorTable(now, EQUAL_RULE);
	expect(columns.map(({ domain, factor }) => [domain, factor])).toEqual([['policy', 'R']]);
	expect(rows.find(({ code }) => code === 'C')).toMatchObject({ suppressed: true });
	expect(rows.find(({ code }) => code === 'A')?.values).toEqual([0.5]);
	expect(means[0]).toBeCloseTo((0.5 + 0.95 + 1) / 3, 10);
});

test.each([
	[0.7, 0.75, 'low'],
	[0.71, 0.75, undefined],
	[0.8, 0.75, 'high'],
	[undefined, 0.75, undefined],
	[0.7, undefined, undefined]
])('%d beside a mean of %d stands out as %s', (value, mean, expected) => {
	expect(standsOut(value, mean)).toBe(expected);
});
