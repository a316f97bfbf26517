import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { Lives } from './failing-writer.ts';
import { keptInImage } from './kept-in-image.ts';
import { DiskAfterLoss, emptied } from './power-loss/disk-after-loss.ts';
import { randomOf, SEED } from './random.ts';
import { writeFigures } from './report.ts';
import { storesWithWorld } from './stores-with-world.ts';
import { makeDisk, type Disk } from './shim/disk.ts';
import { operationsByLife } from './shim/operations-by-life.ts';
import type { Operation } from './shim/recording.ts';

/** How many writes and syncs fail, at least. */
const FAULTS = process.env.FAULTS === 'long' ? 10_000 : 500;

const LIVES = 100;
const SHARES = { syncErrors: 0.03, writeErrors: 0.006 };
const RAM_DISK = '/dev/shm';
const WRITER = fileURLToPath(new URL('failing-writer.ts', import.meta.url));

let start: string;
beforeAll(async () => {
	start = await storesWithWorld();
});

interface Found {
	lives: number;
	injected: number;
	acknowledged: number;
	/** Acknowledged, and not there when the power is back. */
	lost: number;
	/** Of the acknowledged, those that came after a first refusal: a store that failed once takes none. */
	late: number;
	damaged: number;
}

/** A disk in memory with fresh stores for each life. */
async function diskFor(lives: number, seed: number): Promise<Disk> {
	const work = mkdtempSync(join(RAM_DISK, 'hai-long-failing-'));
	const disk = await makeDisk(work, { recorded: true, seed });
	for (let life = 0; life < lives; life += 1) {
		cpSync(start, join(disk.folder, String(life)), { recursive: true });
	}
	return disk;
}

/** Lets the product live on a disk. */
async function live(disk: Disk, told: Omit<Lives, 'folder' | 'ballots'>): Promise<void> {
	const lives: Lives = { folder: disk.folder, ballots: 60, ...told };
	await promisify(execFile)(process.execPath, [WRITER, JSON.stringify(lives)], {
		env: { PATH: process.env.PATH, ...disk.env }
	});
}

/** Looks at what is left of each life when the power fails at its end, and removes the disk. */
function lookAtAll(disk: Disk, lives: number, seed: number, found: Found): void {
	const folder = mkdtempSync(join(RAM_DISK, 'hai-long-failed-'));
	operationsByLife(disk.log ?? '', lives).forEach((operations, life) =>
		lookAt(operations, folder, found, seed * LIVES + life)
	);
	found.injected += disk.injected();
	for (const it of [folder, dirname(disk.folder)]) rmSync(it, { recursive: true });
}

/**
 * The power fails at the end of a life. What a failed sync held may be lost for good by then, though
 * the system went on as if it were written.
 */
function lookAt(
	operations: readonly Operation[],
	folder: string,
	found: Found,
	seed: number
): void {
	const disk = new DiskAfterLoss(start, randomOf(seed));
	for (const operation of operations) disk.replay(operation);
	disk.writeImage(emptied(folder));
	const kept = keptInImage(folder);
	found.lives += 1;
	if (kept.integrity !== 'ok') found.damaged += 1;
	for (const line of disk.acknowledged) {
		const [receipt = '', late] = line.split(' ');
		found.acknowledged += 1;
		if (!kept.receipts.has(receipt)) found.lost += 1;
		if (late) found.late += 1;
	}
}

const NOTHING = { lives: 0, injected: 0, acknowledged: 0, lost: 0, late: 0, damaged: 0 };

test(`no ballot is acknowledged that is not kept, where ${FAULTS} writes and syncs fail`, async () => {
	const begun = performance.now();
	const found: Found = { ...NOTHING };
	for (let seed = SEED; found.injected < FAULTS; seed += 1) {
		const disk = await diskFor(LIVES, seed);
		await live(disk, { lives: LIVES, first: 0, shares: SHARES });
		lookAtAll(disk, LIVES, seed, found);
	}
	writeFigures('EIO', begun, { seed: SEED, ...found });
	expect(found.acknowledged).toBeGreaterThan(FAULTS);
	expect(found).toMatchObject({ lost: 0, late: 0, damaged: 0 });
}, 3_600_000);
