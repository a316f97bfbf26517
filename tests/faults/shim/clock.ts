import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { compileShim } from './compile.ts';

/** A clock for programs started with `env` that a test puts forward and back while they run. */
export interface WrongClock {
	env: Record<string, string>;
	/** @param hours from the true time; negative is back */
	set: (hours: number) => void;
}

/** @param work a folder for what it needs */
export async function makeClock(work: string): Promise<WrongClock> {
	const path = join(work, 'clock-offset');
	writeFileSync(path, packed(0));
	return {
		env: { LD_PRELOAD: await compileShim('clock', work), CLOCK_OFFSET: path },
		set: (hours) => overwrite(path, packed(hours * 3600))
	};
}

function packed(seconds: number): Buffer {
	return Buffer.from(BigInt64Array.of(BigInt(seconds)).buffer);
}

/** In place: the program has the file mapped. */
function overwrite(path: string, bytes: Buffer): void {
	const descriptor = openSync(path, 'r+');
	writeSync(descriptor, bytes, 0, bytes.length, 0);
	closeSync(descriptor);
}
