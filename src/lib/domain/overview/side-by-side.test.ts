import { describe, expect, test } from 'vitest';
import { agency, cell, report } from '../../../../tests/support/reports.ts';
import type { Period } from '#lib/domain/period.ts';
import { incomparable, sideBySide, type Side } from './side-by-side.ts';

const side = (survey: string, more: Partial<Side> = {}): Side => ({
	survey,
	began: survey === 'new' ? '2025-09-01' : '2024-09-01',
	...more
});
const MERGER = {
	predecessor: 'SKHDT',
	successor: 'STC',
	kind: 'merge',
	date: '2025-03-01'
} as const;
const [OCTOBER, NOVEMBER, QUARTER, YEAR] = [
	'2024-10',
	'2024-11',
	'2024-Q4',
	'2024'
] as Period[] as [Period, Period, Period, Period];

test.each<[string, Side, Side, string | undefined]>([
	['two agencies', side('new', { agency: 'A' }), side('new', { agency: 'B' }), undefined],
	['an agency and itself', side('new', { agency: 'A' }), side('new', { agency: 'A' }), 'overlap'],
	['an agency and all', side('new', { agency: 'A' }), side('new'), 'overlap'],
	['two months', side('new', { period: OCTOBER }), side('new', { period: NOVEMBER }), undefined],
	[
		'a month and its quarter',
		side('new', { period: OCTOBER }),
		side('new', { period: QUARTER }),
		'overlap'
	],
	[
		'a year and its month',
		side('new', { period: YEAR }),
		side('new', { period: NOVEMBER }),
		'overlap'
	],
	['two surveys', side('new', { agency: 'A' }), side('old', { agency: 'A' }), undefined],
	['across a merger', side('new', { agency: 'STC' }), side('old', { agency: 'STC' }), 'merger'],
	[
		'across it, backwards',
		side('old', { agency: 'STC' }),
		side('new', { agency: 'STC' }),
		'merger'
	],
	[
		'what came out of it',
		side('new', { agency: 'STC' }),
		side('old', { agency: 'SKHDT' }),
		'merger'
	],
	['all agencies across it', side('new'), side('old'), 'merger']
])('%s', (_what, first, second, expected) => {
	expect(incomparable(first, second, [MERGER])).toBe(expected);
});

describe('two sides', () => {
	const of = (counts: number[]) => report({ agencies: [agency('A')], cells: [cell('a', counts)] });

	test('stand beside each other, question by question', () => {
		const [only, ...others] = sideBySide(of([46, 0, 4]), of([40, 5, 5]), undefined);
		expect(others).toEqual([]);
		expect(only).toMatchObject({
			id: 'R',
			first: { satisfied: { count: 46 } },
			second: { satisfied: { count: 40 } },
			movement: { kind: 'moved', apart: 'alike' }
		});
	});

	test('have no difference where one is hidden, where they overlap, and across a merger', () => {
		const kinds = [
			sideBySide(of([46, 0, 4]), of([4, 0, 4]), undefined),
			sideBySide(of([46, 0, 4]), of([46, 0, 4]), 'overlap'),
			sideBySide(of([46, 0, 4]), of([40, 5, 5]), 'merger')
		].map(([it]) => it?.movement.kind);
		expect(kinds).toEqual(['hidden', 'none', 'broken']);
	});
});
