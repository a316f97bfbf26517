import { afterEach, describe, expect, test, vi } from 'vitest';
import { parsePeriod } from '#lib/domain/period.ts';
import { wilsonInterval } from '#lib/domain/statistics.ts';
import {
	formatDate,
	formatInterval,
	formatMonth,
	formatNumber,
	formatParts,
	formatPeriod,
	formatShare
} from './format.ts';

describe('formatNumber', () => {
	test.each([
		[0, 0, '0', '0'],
		[999, 0, '999', '999'],
		[1000, 0, '1.000', '1,000'],
		[10_000_000, 0, '10.000.000', '10,000,000'],
		[83.94, 2, '83,94', '83.94'],
		[1234.5, 1, '1.234,5', '1,234.5'],
		[-1.28, 2, '-1,28', '-1.28'],
		[-0.001, 1, '0,0', '0.0']
	])('%f with %i decimals', (value, decimals, vietnamese, english) => {
		expect(formatNumber('vi', value, decimals)).toBe(vietnamese);
		expect(formatNumber('en', value, decimals)).toBe(english);
	});

	test('refuses what is no number', () => {
		expect(() => formatNumber('vi', NaN)).toThrow(RangeError);
	});
});

describe('shares', () => {
	test('are whole percents under 100 ballots, one decimal from 100', () => {
		expect(formatShare('vi', 2 / 3, 99)).toBe('67%');
		expect(formatShare('vi', 2 / 3, 100)).toBe('66,7%');
		expect(formatShare('en', 2 / 3, 100)).toBe('66.7%');
	});

	test('of one question sum to 100', () => {
		expect(formatParts('vi', [46, 0, 4], 50)).toEqual(['92%', '0%', '8%']);
		expect(formatParts('vi', [3, 2, 2], 7)).toEqual(['43%', '29%', '28%']);
		expect(formatParts('en', [100, 100, 100], 300)).toEqual(['33.4%', '33.3%', '33.3%']);
	});

	test('have an interval with one decimal, rounded once: 96.845 is 96.8, not 96.9', () => {
		expect(formatInterval('vi', wilsonInterval(46, 50))).toBe('81,2–96,8%');
		expect(formatInterval('en', wilsonInterval(46, 50))).toBe('81.2–96.8%');
		expect(formatInterval('vi', wilsonInterval(0, 50))).toBe('0,0–7,1%');
		expect(formatInterval('vi', wilsonInterval(50, 50))).toBe('92,9–100,0%');
	});
});

describe('dates', () => {
	afterEach(() => vi.unstubAllEnvs());

	test.each(['UTC', 'America/Los_Angeles', 'Pacific/Auckland'])(
		'are those of Vietnam on a machine in %s',
		(zone) => {
			vi.stubEnv('TZ', zone);
			expect(formatDate('2026-11-22T16:59:59.999Z')).toBe('22/11/2026');
			expect(formatDate('2026-11-22T17:00:00.000Z')).toBe('23/11/2026');
			expect(formatDate('2026-01-31')).toBe('31/01/2026');
		}
	);

	test('refuse what is no date', () => {
		expect(() => formatDate('hôm nay')).toThrow(RangeError);
	});

	test('of a month', () => {
		expect(formatMonth('2024-11')).toBe('11/2024');
	});

	test.each([
		['2024', 'Năm 2024', '2024'],
		['2024-Q4', 'Quý 4/2024', 'Q4 2024'],
		['2024-11', '11/2024', '11/2024']
	])('of the period %s', (text, vietnamese, english) => {
		const period = parsePeriod(text);
		expect(period && formatPeriod('vi', period)).toBe(vietnamese);
		expect(period && formatPeriod('en', period)).toBe(english);
	});
});
