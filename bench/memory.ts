import { readFileSync } from 'node:fs';

/** What a process holds of the machine's memory (RSS), threads included; Linux tells it. */
export function residentMemory(pid: number): string {
	if (process.platform !== 'linux') return 'told on Linux only';
	const status = readFileSync(`/proc/${pid}/status`, 'latin1');
	const kilobytes = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]);
	return `${(kilobytes / 1024).toFixed(0)} MB`;
}
