import { expect, test } from 'vitest';
import { vietnamDay, vietnamMonth } from './calendar.ts';

test.each([
	['2026-11-30T16:59:59.999Z', '2026-11-30', '2026-11'],
	['2026-11-30T17:00:00.000Z', '2026-12-01', '2026-12'], // midnight in Vietnam
	['2026-12-31T17:00:00.000Z', '2027-01-01', '2027-01']
])('%s is %s in Vietnam', (instant, day, month) => {
	expect(vietnamDay(Date.parse(instant))).toBe(day);
	expect(vietnamMonth(Date.parse(instant))).toBe(month);
});
