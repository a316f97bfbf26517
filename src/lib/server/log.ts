import type { Log } from './services/deps.ts';

/** Writes one JSON line an event: to standard output, errors to standard error. */
export function jsonLog(now: () => number, write = writeLine): Log {
	const line = (level: string, event: string, fields = {}) =>
		JSON.stringify({ at: new Date(now()).toISOString(), level, event, ...fields });
	return {
		info: (event, fields) => write('stdout', line('info', event, fields)),
		error: (event, fields) => write('stderr', line('error', event, fields))
	};
}

function writeLine(stream: 'stdout' | 'stderr', line: string): void {
	process[stream].write(`${line}\n`);
}
