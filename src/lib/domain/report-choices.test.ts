import { expect, test } from 'vitest';
import { periodsOf } from './report-choices.ts';

test.each([
	{ months: [], periods: [] },
	{ months: ['2024-11'], periods: ['2024', '2024-Q4', '2024-11'] },
	{
		months: ['2025-01', '2024-11', '2024-12', '2024-11'],
		periods: ['2024', '2025', '2024-Q4', '2025-Q1', '2024-11', '2024-12', '2025-01']
	}
])('ballots of $months can be cut by $periods', ({ months, periods }) => {
	expect(periodsOf(months)).toEqual(periods);
});
