import { describe, expect, test } from 'vitest';
import { secondsToWait, withTry } from './throttle.ts';

const NOW = Date.parse('2026-06-01T08:00:00.000Z');
const at = (minutesAgo: number) => new Date(NOW - minutesAgo * 60_000).toISOString();

describe('the wait after wrong tries', () => {
	// Ten tries are free; then one minute, doubled each time, fifteen at most.
	test.each([
		[9, 0],
		[10, 60],
		[11, 120],
		[12, 240],
		[13, 480],
		[14, 900],
		[15, 900],
		[500, 900]
	])('%i wrong tries: %i seconds', (failures, seconds) => {
		expect(secondsToWait({ failures, lastAt: at(0) }, NOW)).toBe(seconds);
	});

	test('is none for an account that nobody tried', () => {
		expect(secondsToWait(undefined, NOW)).toBe(0);
	});

	test('ends when the time has passed', () => {
		expect(secondsToWait({ failures: 11, lastAt: at(1) }, NOW)).toBe(60);
		expect(secondsToWait({ failures: 11, lastAt: at(2) }, NOW)).toBe(0);
	});

	test('does not grow when the clock is set back', () => {
		expect(secondsToWait({ failures: 10, lastAt: at(-600) }, NOW)).toBe(60);
	});
});

describe('the count of tries', () => {
	test('starts at one', () => {
		expect(withTry(undefined, NOW)).toEqual({ failures: 1, lastAt: at(0) });
	});

	test('goes on within the hour', () => {
		expect(withTry({ failures: 12, lastAt: at(59) }, NOW).failures).toBe(13);
	});

	test('starts anew after an hour of quiet', () => {
		expect(withTry({ failures: 12, lastAt: at(60) }, NOW).failures).toBe(1);
	});
});
