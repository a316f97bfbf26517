import { readFileSync } from 'node:fs';

/**
 * What a process holds of the machine's memory (RSS), threads included.
 * @returns bytes; NaN but on Linux, which alone tells it
 */
export function residentBytes(pid: number): number {
	if (process.platform !== 'linux') return NaN;
	const status = readFileSync(`/proc/${pid}/status`, 'latin1');
	return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
}

/** The same in words. */
export function residentMemory(pid: number): string {
	return inMegabytes(residentBytes(pid));
}

/** @param bytes NaN where it could not be told */
export function inMegabytes(bytes: number): string {
	return Number.isNaN(bytes) ? 'told on Linux only' : `${(bytes / 1024 / 1024).toFixed(0)} MB`;
}
