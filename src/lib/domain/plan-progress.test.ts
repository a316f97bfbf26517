import { expect, test } from 'vitest';
import { daysLeft, elapsedShare, paceOf } from './plan-progress.ts';

const OCTOBER = { start: '2026-10-01', end: '2026-10-10' };

test.each([
	['2026-09-30', 0, 11],
	['2026-10-01', 0, 10],
	['2026-10-06', 0.5, 5],
	['2026-10-10', 0.9, 1],
	['2026-10-11', 1, 0],
	['2026-12-01', 1, 0]
])('on %s %d of the time is over and %i days are left', (today, elapsed, left) => {
	expect(elapsedShare(OCTOBER, today)).toBe(elapsed);
	expect(daysLeft(OCTOBER, today)).toBe(left);
});

test.each([
	[50, 50, 0, 'reached'],
	[60, 50, 1, 'reached'],
	[0, 50, 0, 'on-pace'],
	[24, 50, 0.5, 'behind'],
	[25, 50, 0.5, 'on-pace'],
	[49, 50, 1, 'late'],
	[0, 0, 1, 'reached']
] as const)('%i of %i when %d is over: %s', (received, target, elapsed, pace) => {
	expect(paceOf(received, target, elapsed)).toBe(pace);
});
