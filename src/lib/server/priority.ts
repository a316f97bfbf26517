import { getPriority, setPriority } from 'node:os';

/**
 * Gives a thread less of the processor, and never more than it has: a process that was started with a
 * low priority may not raise it.
 * @param id of a thread on Linux, of a process elsewhere; 0: the caller's own
 * @param niceness as `nice` counts, 0 to 19
 */
export function lowerPriority(id: number, niceness: number): void {
	setPriority(id, Math.max(niceness, getPriority(id)));
}
