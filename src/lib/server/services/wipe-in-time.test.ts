import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FLOOD, WIPE_WITHIN_MS, wipeInTime } from './wipe-in-time.ts';

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

test('in a flood the first run is wiped at once, the next ones together ten seconds after it', async () => {
	const { clean } = wiping();
	await clean(FLOOD);
	expect(done).toEqual(['wipe']);
	for (let run = 0; run < 3; run += 1) await clean(FLOOD);
	expect(done).toEqual(['wipe', 'fold', 'fold', 'fold']);
	await vi.advanceTimersByTimeAsync(WIPE_WITHIN_MS - 1);
	expect(done).toHaveLength(4);
	await vi.advanceTimersByTimeAsync(1);
	expect(done.slice(4)).toEqual(['wipe']);
	await vi.advanceTimersByTimeAsync(10 * WIPE_WITHIN_MS);
	expect(done).toHaveLength(5); // nothing was sealed since
});

test('what was sealed is wiped at once where it was less than a flood', async () => {
	const { clean } = wiping();
	await clean(FLOOD);
	await clean(FLOOD - 1);
	expect(done).toEqual(['wipe', 'wipe']);
	await clean(FLOOD);
	await clean(0); // the flood is over, and what it left is not
	expect(done).toEqual(['wipe', 'wipe', 'fold', 'wipe']);
	await vi.advanceTimersByTimeAsync(WIPE_WITHIN_MS);
	expect(done).toHaveLength(4);
});

test('after a pause a flood is wiped at once', async () => {
	const { clean } = wiping();
	await clean(FLOOD);
	await vi.advanceTimersByTimeAsync(WIPE_WITHIN_MS);
	await clean(FLOOD);
	expect(done).toEqual(['wipe', 'wipe']);
});

test('at the end it is done if it was still to be done', async () => {
	const { clean, end } = wiping();
	await clean(FLOOD);
	end();
	expect(done).toEqual(['wipe']);
	await clean(FLOOD);
	end();
	expect(done).toEqual(['wipe', 'fold', 'wipe']);
	await vi.advanceTimersByTimeAsync(WIPE_WITHIN_MS);
	expect(done).toHaveLength(3);
});

test('a wipe that failed is tried again with the next sealing', async () => {
	const wipe = vi.fn(inbox.wipe).mockRejectedValueOnce(new Error('busy'));
	const { clean } = wipeInTime({ ...inbox, wipe }, () => undefined);
	await expect(clean(FLOOD)).rejects.toThrow('busy');
	await clean(FLOOD);
	expect(done).toEqual(['wipe']);
});
