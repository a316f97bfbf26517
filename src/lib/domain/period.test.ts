import { describe, expect, test } from 'vitest';
import { isInPeriod, monthsOf, parsePeriod, periodAround, type Period } from './period.ts';

function period(text: string): Period {
	const parsed = parsePeriod(text);
	if (parsed === undefined) throw new RangeError(text);
	return parsed;
}

test.each(['2024', '2024-Q1', '2024-Q4', '2024-01', '2024-12'])('%s is a period', (text) => {
	expect(parsePeriod(text)).toBe(text);
});

test.each([
	'',
	'24',
	'2024-',
	'2024-00',
	'2024-13',
	'2024-Q0',
	'2024-Q5',
	'2024-11-01',
	' 2024',
	'2024\n'
])('%j is no period', (text) => {
	expect(parsePeriod(text)).toBeUndefined();
});

test.each([
	['2024', '2024-01', '2024-12'],
	['2024-Q1', '2024-01', '2024-03'],
	['2024-Q4', '2024-10', '2024-12'],
	['2024-11', '2024-11', '2024-11']
])('%s is from %s to %s', (text, first, last) => {
	expect(monthsOf(period(text))).toEqual({ first, last });
});

test.each([
	['2024-01', '2024-Q1'],
	['2024-03', '2024-Q1'],
	['2024-04', '2024-Q2'],
	['2024-12', '2024-Q4'],
	['2024-Q2', '2024'],
	['2024', undefined]
])('around %s is %s', (text, around) => {
	expect(periodAround(period(text))).toBe(around);
});

describe('isInPeriod', () => {
	test.each([
		['2024-10', '2024-Q4', true],
		['2024-12', '2024-Q4', true],
		['2024-09', '2024-Q4', false],
		['2025-01', '2024', false]
	])('%s in %s: %s', (month, text, inside) => {
		expect(isInPeriod(month, period(text))).toBe(inside);
	});
});
