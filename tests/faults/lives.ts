import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DiskAfterLoss, emptied } from './power-loss/disk-after-loss.ts';
import { randomOf } from './random.ts';
import { makeDisk, type Disk } from './shim/disk.ts';
import { operationsByLife } from './shim/operations-by-life.ts';
import type { Operation } from './shim/recording.ts';

// Many short lives of the product on one disk whose every operation is recorded, each on stores of its
// own in a folder `0`, `1`, …, and what is left of them when the power fails.

const RAM_DISK = '/dev/shm';

/** What is left of a life. */
export interface Left {
	/** A folder with its files, as they lie when the power is back. */
	image: string;
	/** What the program wrote for each ballot that it acknowledged, in order. */
	acknowledged: readonly string[];
	operations: readonly Operation[];
}

/** @param start folder with the stores of each life */
export async function diskOfLives(start: string, lives: number, seed: number): Promise<Disk> {
	const disk = await makeDisk(mkdtempSync(join(RAM_DISK, 'hai-long-lives-')), {
		recorded: true,
		seed
	});
	for (let life = 0; life < lives; life += 1) {
		cpSync(start, join(disk.folder, String(life)), { recursive: true });
	}
	return disk;
}

/**
 * The power fails at the end of each life. What a failed sync held may be lost for good by then, though
 * the system went on as if it were written. The disk is removed.
 * @param look told of one life after the other; the image is overwritten by the next
 */
export function losePower(
	disk: Disk,
	{ start, lives, seed }: { start: string; lives: number; seed: number },
	look: (left: Left) => void
): void {
	const work = dirname(disk.folder);
	const image = join(work, 'image');
	operationsByLife(disk.log ?? '', lives).forEach((operations, life) => {
		const after = new DiskAfterLoss(start, randomOf(seed * lives + life));
		for (const operation of operations) after.replay(operation);
		after.writeImage(emptied(image));
		look({ image, acknowledged: after.acknowledged, operations });
	});
	rmSync(work, { recursive: true });
}
