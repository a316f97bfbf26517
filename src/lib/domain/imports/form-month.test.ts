import { expect, test } from 'vitest';
import { formMonth } from './form-month.ts';

test.each([
	['2024/11/15 9:12:33 SA GMT+7', '2024-11'],
	['2024/11/15 9:12:33 CH GMT+7', '2024-11'],
	['15/11/2024 09:12:33', '2024-11'],
	['5/3/2024', '2024-03'],
	['2024-11-15 09:12:33', '2024-11'],
	['2024-11-15T02:12:33Z', '2024-11'],
	['2024-11', '2024-11'],
	['11/2024', '2024-11'],
	['11/15/2024', undefined],
	['2024/13/01', undefined],
	['hôm qua', undefined],
	['', undefined]
])('the month of %j is %s', (text, month) => {
	expect(formMonth(text)).toBe(month);
});
