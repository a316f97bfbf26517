import { describe, expect, test } from 'vitest';
import { agency, cell, report } from '../../../../tests/support/reports.ts';
import { isBrokenBetween, movementOf, questionMovement } from './movement.ts';

// DOMAIN figures: 46/50 against 40/50 is +12.0 points, −1.93…+25.91: not told apart (docs/statistics.md);
// the others from Newcombe (1998), table II, method 10.
test.each([
	[{ satisfied: 46, answered: 50 }, { satisfied: 40, answered: 50 }, 0.12, -0.0193, 'alike'],
	[{ satisfied: 56, answered: 70 }, { satisfied: 48, answered: 80 }, 0.2, 0.0524, 'up'],
	[{ satisfied: 48, answered: 80 }, { satisfied: 56, answered: 70 }, -0.2, -0.3339, 'down']
] as const)('%o after %o', (later, earlier, difference, low, apart) => {
	const found = movementOf(later, earlier);
	expect(found).toMatchObject({ kind: 'moved', apart });
	if (found.kind !== 'moved') return;
	expect(found.difference).toBeCloseTo(difference, 10);
	expect(found.low).toBeCloseTo(low, 4);
});

test.each([
	[undefined, { satisfied: 1, answered: 2 }],
	[{ satisfied: 1, answered: 2 }, undefined],
	[
		{ satisfied: 0, answered: 0 },
		{ satisfied: 1, answered: 2 }
	]
])('without two figures nothing moved: %o, %o', (later, earlier) => {
	expect(movementOf(later, earlier)).toEqual({ kind: 'none' });
});

describe('a question in two cuts', () => {
	const cutOf = (counts: number[]) =>
		report({ agencies: [agency('A')], cells: [cell('a', counts)] }).cut;

	test('moves where both are shown', () => {
		expect(questionMovement(cutOf([40, 5, 5]), cutOf([10, 20, 20]), 'R')).toMatchObject({
			kind: 'moved',
			apart: 'up'
		});
	});

	test('is hidden where one of the two is', () => {
		expect(questionMovement(cutOf([40, 5, 5]), cutOf([3, 2, 4]), 'R')).toEqual({ kind: 'hidden' });
	});

	test('is not compared where its answers count in another way', () => {
		const later = cutOf([40, 5, 5]);
		if (later.suppressed) throw new Error('fifty ballots are shown');
		const mapping = { vi: 'Khác.', en: 'Other.' };
		const questions = later.questions.map((it) => (it.kind === 'rating' ? { ...it, mapping } : it));
		expect(questionMovement({ ...later, questions }, later, 'R')).toEqual({
			kind: 'broken',
			why: 'question'
		});
	});

	test('did not move where the earlier survey did not ask it', () => {
		expect(questionMovement(cutOf([40, 5, 5]), cutOf([40, 5, 5]), 'X')).toEqual({ kind: 'none' });
	});
});

const MERGER = {
	predecessor: 'SKHDT',
	successor: 'STC',
	kind: 'merge',
	date: '2025-03-01'
} as const;
const YEAR = { from: '2024-09-01', until: '2025-09-01' };

test.each([
	['the agency that took over', 'STC', MERGER, YEAR, true],
	['the agency that was taken over', 'SKHDT', MERGER, YEAR, true],
	['another agency', 'STP', MERGER, YEAR, false],
	['a new name', 'STC', { ...MERGER, kind: 'rename' }, YEAR, false],
	['what was before both', 'STC', MERGER, { from: '2025-03-01', until: '2026-01-01' }, false],
	['what came after both', 'STC', MERGER, { from: '2023-01-01', until: '2025-02-28' }, false]
] as const)('a merger breaks %s: %s', (_what, code, succession, between, expected) => {
	expect(isBrokenBetween(code, [succession], between)).toBe(expected);
});
