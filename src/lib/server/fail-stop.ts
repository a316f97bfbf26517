import type { Log } from './services/deps.ts';

/** What the process exits with, so that who supervises it knows: EX_IOERR of sysexits.h. */
export const EXIT_BROKEN = 74;

/** So long those who have just sent something are still told that it was not recorded; milliseconds. */
const LAST_WORDS_MS = 500;

/**
 * What is done when a store can no longer be relied on: from this moment nothing is acknowledged, since
 * the store refuses every statement; the process ends, and whoever supervises it starts another, which
 * reads what is truly on the disk.
 * @param exit ends the process
 */
export function failStop(log: Log, exit = (code: number): void => process.exit(code)) {
	let stopping = false;
	return (code: string): void => {
		log.error('store-broken', { reason: code });
		if (stopping) return;
		stopping = true;
		setTimeout(() => exit(EXIT_BROKEN), LAST_WORDS_MS);
	};
}
