import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WIPE_WITHIN_MS, wipeInTime } from './wipe-in-time.ts';

let done: string[];

beforeEach(() => {
	vi.useFakeTimers();
	done = [];
});
afterEach(() => void vi.useRealTimers());

const inbox = {
	wipe: async () => void done.push('wipe'),
	fold: async () => void done.push('fold')
};
const wiping = () => wipeInTime(inbox, (wipe) => void wipe());

test('the first sealing is wiped at once, the next ones together ten seconds after it', async () => {
	const { clean } = wiping();
	await clean();
	expect(done).toEqual(['wipe']);
	for (let run = 0; run < 3; run += 1) await clean();
	expect(done).toEqual(['wipe', 'fold', 'fold', 'fold']);
	await vi.advanceTimersByTimeAsync(WIPE_WITHIN_MS - 1);
	expect(done).toHaveLength(4);
	await vi.advanceTimersByTimeAsync(1);
	expect(done.slice(4)).toEqual(['wipe']);
	await vi.advanceTimersByTimeAsync(10 * WIPE_WITHIN_MS);
	expect(done).toHaveLength(5); // nothing was sealed since
});

test('after a pause a sealing is wiped at once', async () => {
	const { clean } = wiping();
	await clean();
	await vi.advanceTimersByTimeAsync(WIPE_WITHIN_MS);
	await clean();
	expect(done).toEqual(['wipe', 'wipe']);
});

test('at the end it is done if it was still to be done', async () => {
	const { clean, end } = wiping();
	await clean();
	end();
	expect(done).toEqual(['wipe']);
	await clean();
	end();
	expect(done).toEqual(['wipe', 'fold', 'wipe']);
	await vi.advanceTimersByTimeAsync(WIPE_WITHIN_MS);
	expect(done).toHaveLength(3);
});

test('a wipe that failed is tried again with the next sealing', async () => {
	const wipe = vi.fn(inbox.wipe).mockRejectedValueOnce(new Error('busy'));
	const { clean } = wipeInTime({ ...inbox, wipe }, () => undefined);
	await expect(clean()).rejects.toThrow('busy');
	await clean();
	expect(done).toEqual(['wipe']);
});
