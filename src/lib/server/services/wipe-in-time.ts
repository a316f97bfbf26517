import type { Inbox } from '#lib/server/storage/inbox/inbox.ts';

/**
 * Longest that what left the inbox can be read in its files while ballots come in without a pause;
 * milliseconds. A write-ahead log that was emptied grows anew, and a commit that makes a file grow
 * waits for the file system too: after every run, the slowest ballots would wait twice as long.
 */
export const WIPE_WITHIN_MS = 10_000;

/** Sees to it that what was sealed leaves the inbox's files in time. */
export interface Wiping {
	/** Call after each sealing: wipes where that was not done of late, else sees that it will be. */
	clean: () => Promise<void>;
	/** Has it done now where it is still to be done. */
	end: () => void;
}

/** @param queue does the work after what the sealer is at */
export function wipeInTime(
	inbox: Pick<Inbox, 'wipe' | 'fold'>,
	queue: (wipe: () => Promise<void>) => void
): Wiping {
	let last = -Infinity;
	let timer: NodeJS.Timeout | undefined;
	const wipe = async () => {
		clearTimeout(timer);
		timer = undefined;
		await inbox.wipe();
		last = performance.now();
	};
	const clean = async () => {
		const left = last + WIPE_WITHIN_MS - performance.now();
		if (left <= 0) return wipe();
		timer ??= setTimeout(() => queue(wipe), left).unref();
		await inbox.fold();
	};
	return { clean, end: () => timer && queue(wipe) };
}
