import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EXIT_BROKEN, failStop } from './fail-stop.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a broken store ends the process, once, with a code of its own and a clear line', () => {
	const lines: string[] = [];
	const codes: number[] = [];
	const log = {
		info: () => undefined,
		error: (event: string, fields = {}) => void lines.push(`${event} ${JSON.stringify(fields)}`)
	};
	const onBroken = failStop(log, (code) => codes.push(code));
	onBroken('SQLITE_IOERR_FSYNC');
	onBroken('SQLITE_CORRUPT');
	expect(codes).toEqual([]); // who has just sent something is still told that it was not recorded
	vi.advanceTimersByTime(1000);
	expect(codes).toEqual([EXIT_BROKEN]);
	expect(lines[0]).toBe('store-broken {"reason":"SQLITE_IOERR_FSYNC"}');
});
