import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { compileShim } from './compile.ts';

/** What `disk.c` does to the programs that run on it. Shares are fractions, 0 to 1. */
export interface DiskFaults {
	/** Of the syncs that fail. */
	syncErrors: number;
	/** Of the writes and truncations that fail. */
	writeErrors: number;
	/** Added to each sync, in microseconds: a slow disk. */
	syncSleepUs: number;
	/** What draws which of the calls fail; read once, when a program starts. */
	seed: number;
}

const NO_FAULTS: DiskFaults = { syncErrors: 0, writeErrors: 0, syncSleepUs: 0, seed: 1 };

/** Linux's number of EIO. */
const EIO = 5;
const PLACE_OF_INJECTED = 5 * 4;

/** A folder whose files a test watches, breaks and slows, for programs started with `env`. */
export interface Disk {
	folder: string;
	/** The record of every operation: `readRecording` reads it. Absent where nothing is recorded. */
	log?: string;
	/** Variables of a program's environment that put it on this disk. */
	env: Record<string, string>;
	/** Turns faults on or off at once, for programs that run too; what is left out is off. */
	set: (faults: Partial<DiskFaults>) => void;
	/** How many calls failed so far. */
	injected: () => number;
}

/**
 * @param work an empty folder; the disk is its folder `disk`, which is made
 * @param recorded whether every operation is written down
 */
export async function makeDisk(
	work: string,
	{ recorded = false, ...faults }: Partial<DiskFaults> & { recorded?: boolean } = {}
): Promise<Disk> {
	const [folder, control, log] = ['disk', 'control', 'log'].map((name) => join(work, name));
	if (!folder || !control || !log) throw new Error('three names give three paths');
	mkdirSync(folder, { recursive: true });
	writeFileSync(control, packed(faults, 0));
	const injected = () => readFileSync(control).readInt32LE(PLACE_OF_INJECTED);
	return {
		folder,
		...(recorded && { log }),
		env: {
			LD_PRELOAD: await compileShim('disk', work),
			DISK_FOLDER: folder,
			DISK_CONTROL: control,
			...(recorded && { DISK_LOG: log })
		},
		set: (now) => setFaults(control, now),
		injected
	};
}

/**
 * Turns faults on or off at once, for the programs that run on a disk, and from within them.
 * @param control the disk's, as DISK_CONTROL names it
 */
export function setFaults(control: string, faults: Partial<DiskFaults>): void {
	overwrite(control, packed(faults, 0).subarray(0, PLACE_OF_INJECTED));
}

/** As `struct control` of disk.c. */
function packed(faults: Partial<DiskFaults>, injected: number): Buffer {
	const { syncErrors, writeErrors, syncSleepUs, seed } = { ...NO_FAULTS, ...faults };
	const million = (share: number) => Math.round(share * 1_000_000);
	const fields = [million(syncErrors), million(writeErrors), EIO, syncSleepUs, seed, injected];
	return Buffer.from(Int32Array.from(fields).buffer);
}

/** In place: the programs have the file mapped. */
function overwrite(path: string, bytes: Buffer): void {
	const descriptor = openSync(path, 'r+');
	writeSync(descriptor, bytes, 0, bytes.length, 0);
	closeSync(descriptor);
}
