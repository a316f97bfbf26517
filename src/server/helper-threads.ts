import { readdirSync, readFileSync } from 'node:fs';
import { lowerPriority } from '#lib/server/priority.ts';

const THREADS = '/proc/self/task';

/** What V8 calls the threads that compile and tidy for all others. */
const HELPER = 'V8Worker';

/** Lower than the thread that answers, higher than the one that seals (10); 0 to 19, as `nice` counts. */
const NICENESS = 5;

/**
 * Has the thread that answers citizens go before V8's helpers. There are four whatever the machine, and
 * a ballot whose commit is done waited for one that compiled something until the kernel's next tick,
 * four milliseconds on many machines. Only Linux keeps a priority a thread.
 */
export function lowerHelpers(): void {
	if (process.platform !== 'linux') return;
	const isHelper = (id: string) =>
		readFileSync(`${THREADS}/${id}/comm`, 'latin1').trim() === HELPER;
	for (const id of readdirSync(THREADS).filter(isHelper)) lowerPriority(Number(id), NICENESS);
}
