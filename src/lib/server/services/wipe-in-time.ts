import type { Inbox } from '#lib/server/storage/inbox/inbox.ts';

/**
 * So many sealed in one run, about a second's, are a flood. Below, whoever sends a ballot next does not
 * notice that the files were wiped, and nothing that was sealed can be read in them.
 */
export const FLOOD = 500;

/**
 * Longest that what left the inbox can be read in its files during a flood; milliseconds. A write-ahead
 * log that was emptied grows anew, and a commit that makes a file grow waits for the file system too:
 * after every run, the slowest ballots would wait twice as long.
 */
export const WIPE_WITHIN_MS = 10_000;

/** Sees to it that what was sealed leaves the inbox's files in time. */
export interface Wiping {
	/** Call after each run with how many ballots it sealed: wipes, or in a flood sees that it will be done. */
	clean: (sealed: number) => Promise<void>;
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
	const clean = async (sealed: number) => {
		const left = last + WIPE_WITHIN_MS - performance.now();
		if (sealed < FLOOD || left <= 0) return wipe();
		timer ??= setTimeout(() => queue(wipe), left).unref();
		await inbox.fold();
	};
	return { clean, end: () => timer && queue(wipe) };
}
