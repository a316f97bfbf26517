import { expect, test } from 'vitest';
import { serialDay } from './serial-day.ts';

// As Excel shows them.
test.each([
	[1, false, '1900-01-01'],
	[59, false, '1900-02-28'],
	[61, false, '1900-03-01'],
	[45_611, false, '2024-11-15'],
	[45_611.25, false, '2024-11-15 06:00:00'],
	[45_610.999_999_9, false, '2024-11-15'],
	[44_149, true, '2024-11-15'],
	[2_958_465, false, '9999-12-31'],
	[2_958_466, false, undefined],
	[-1, false, undefined],
	[Number.NaN, false, undefined]
])('day %d, counted from 1904: %s, is %s', (serial, from1904, day) => {
	expect(serialDay(serial, from1904)).toBe(day);
});
