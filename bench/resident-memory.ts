import { readFileSync } from 'node:fs';

/** @returns the memory of a process that lies in RAM, bytes; Linux alone tells */
export function residentMemory(pid: number): number {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(status) ?? [];
	return Number(kilobytes) * 1024;
}
