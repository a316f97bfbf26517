import { expect, test } from 'vitest';
import { timeOf } from './time.ts';

// Vietnam is at UTC+7 all year.
test.each([
	['2026-11-23T00:05:09.123Z', '23/11/2026 07:05:09'],
	['2026-12-31T17:00:00.000Z', '01/01/2027 00:00:00']
])('%s is %s in Vietnam', (iso, time) => {
	expect(timeOf(iso)).toBe(time);
});
