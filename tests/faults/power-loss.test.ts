import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { freshFolder } from '../support/folders.ts';
import { keptInImage } from './kept-in-image.ts';
import type { Load } from './load-writer.ts';
import { DiskAfterLoss, emptied } from './power-loss/disk-after-loss.ts';
import { randomOf, SEED, type Random } from './random.ts';
import { writeFigures } from './report.ts';
import { storesWithWorld } from './stores-with-world.ts';
import { makeDisk } from './shim/disk.ts';
import { ACKS, readRecording, type Operation } from './shim/recording.ts';

const LONG = process.env.FAULTS === 'long';
const IMAGES = LONG ? 100_000 : 2_000;
const CONTROL_IMAGES = LONG ? 2_000 : 300;
const BALLOTS = 1_500;

/** Images are written to memory: a test of power loss wears out no disk. */
const RAM_DISK = '/dev/shm';

const LOAD_WRITER = fileURLToPath(new URL('load-writer.ts', import.meta.url));

let start: string;
beforeAll(async () => {
	start = await storesWithWorld();
});

/** @returns everything that the product did to the disk while citizens sent ballots */
async function record(synchronous: Load['synchronous']): Promise<Operation[]> {
	const disk = await makeDisk(freshFolder(), { recorded: true });
	cpSync(start, disk.folder, { recursive: true });
	const load: Load = {
		folder: disk.folder,
		ballots: BALLOTS,
		together: 6,
		seed: 'power-loss',
		synchronous
	};
	await promisify(execFile)(process.execPath, [LOAD_WRITER, JSON.stringify(load)], {
		env: { PATH: process.env.PATH, ...disk.env }
	});
	return readRecording(disk.log ?? '');
}

interface Found {
	images: number;
	damaged: number;
	/** Images that lack an acknowledged ballot. */
	lossy: number;
	/** Images in which something is kept twice, or the tally disagrees. */
	uneven: number;
}

/** Lets the power fail at `images` instants after the first acknowledgement, and looks at what is left. */
function loseThePower(operations: readonly Operation[], images: number, name: string): Found {
	const begun = performance.now();
	const random = randomOf(SEED);
	const cuts = drawCuts(operations, images, random);
	const disk = new DiskAfterLoss(start, random);
	const folder = mkdtempSync(join(RAM_DISK, 'hai-long-power-loss-'));
	const found: Found = { images, damaged: 0, lossy: 0, uneven: 0 };
	let replayed = 0;
	for (const cut of cuts) {
		while (replayed < cut) {
			const operation = operations[replayed++];
			if (operation) disk.replay(operation);
		}
		disk.writeImage(emptied(folder));
		const kept = keptInImage(folder);
		if (kept.integrity !== 'ok') found.damaged += 1;
		if (!disk.acknowledged.every((it) => kept.receipts.has(it))) found.lossy += 1;
		if (kept.ballots !== kept.receipts.size || kept.tallied !== kept.sealed) found.uneven += 1;
	}
	rmSync(folder, { recursive: true });
	writeFigures(name, begun, { seed: SEED, operations: operations.length, ...found });
	return found;
}

/** @returns after how many operations the power fails, in order, each after the first acknowledgement */
function drawCuts(operations: readonly Operation[], images: number, random: Random): number[] {
	const first = operations.findIndex((it) => it.path === ACKS && it.kind === 'write') + 1;
	const draw = () => first + random.below(operations.length - first + 1);
	return Array.from({ length: images }, draw).sort((a, b) => a - b);
}

describe('when the power fails', () => {
	test(`no acknowledged ballot is lost, in ${IMAGES} images of the disk`, async () => {
		const found = loseThePower(await record('FULL'), IMAGES, 'power loss, FULL');
		expect(found).toEqual({ images: IMAGES, damaged: 0, lossy: 0, uneven: 0 });
	}, 3_600_000);

	test('the same look finds what is lost where SQLite does not wait for the disk', async () => {
		const found = loseThePower(await record('NORMAL'), CONTROL_IMAGES, 'power loss, NORMAL');
		expect(found.lossy).toBeGreaterThan(CONTROL_IMAGES / 4);
		expect(found.damaged).toBe(0);
	}, 600_000);
});
