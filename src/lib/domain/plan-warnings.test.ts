import { expect, test } from 'vitest';
import { planWarnings } from './plan-warnings.ts';

const plan = {
	period: { start: '2026-01-01', end: '2026-09-30' },
	collection: { start: '2026-09-01', end: '2026-10-15' },
	deadlines: { agencies: '2026-10-31', department: '2026-11-30' }
};
const collection = (start: string, end: string) => ({ ...plan, collection: { start, end } });
const deadlines = (agencies: string, department: string) => ({
	...plan,
	deadlines: { agencies, department }
});

test.each([
	[plan, []],
	[collection('2026-01-01', '2026-10-31'), []], // on the same day is in time
	[collection('2025-12-31', '2026-10-15'), ['collection-before-period']],
	[deadlines('2026-10-14', '2026-11-30'), ['agencies-before-end']],
	[deadlines('2026-10-31', '2026-10-14'), ['department-before-end']],
	[deadlines('2026-10-01', '2026-10-02'), ['agencies-before-end', 'department-before-end']],
	[deadlines('2026-11-30', '2026-10-31'), ['department-before-agencies']],
	[deadlines('', ''), []]
])('%o is warned of as %o', (content, warnings) => {
	expect(planWarnings(content)).toEqual(warnings);
});
