import { expect, test } from 'vitest';
import { isBackupDue } from './backups.ts';

const HOUR = 60 * 60 * 1000;
const NOW = Date.parse('2026-11-25T10:00:00.000Z');
const hoursAgo = (hours: number) => new Date(NOW - hours * HOUR).toISOString();

test.each([
	{ name: 'none was ever made', goodAt: undefined, tried: Infinity, due: true },
	{ name: 'the last is a day old', goodAt: hoursAgo(24), tried: Infinity, due: true },
	{ name: 'the last is not yet a day old', goodAt: hoursAgo(23.9), tried: Infinity, due: false },
	{ name: 'a try failed half an hour ago', goodAt: hoursAgo(30), tried: 0.5, due: false },
	{ name: 'a try failed an hour ago', goodAt: hoursAgo(30), tried: 1, due: true },
	{ name: 'the clock was put back by days', goodAt: hoursAgo(-48), tried: Infinity, due: true },
	{ name: 'the clock was put back by an hour', goodAt: hoursAgo(-1), tried: Infinity, due: false }
])('where $name, a backup is due: $due', ({ goodAt, tried, due }) => {
	const triedAt = tried === Infinity ? -Infinity : NOW - tried * HOUR;
	expect(isBackupDue({ now: NOW, triedAt, goodAt, everyHours: 24 })).toBe(due);
});
