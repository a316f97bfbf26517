import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { keptWithoutInbox } from './copy-in-image.ts';
import type { Lives } from './failing-writer.ts';
import { keptInImage, type KeptInImage } from './kept-in-image.ts';
import { diskOfLives, losePower, type Left } from './lives.ts';
import { SEED } from './random.ts';
import { writeFigures } from './report.ts';
import type { Disk } from './shim/disk.ts';
import { storesWithCopy, storesWithWorld } from './stores-with-world.ts';

const LONG = process.env.FAULTS === 'long';

/** How many writes and syncs fail, at least. */
const FAULTS = LONG ? 10_000 : 500;
const FAULTS_WITH_COPY = LONG ? 2_000 : 200;

const LIVES = 100;
const SHARES = { syncErrors: 0.03, writeErrors: 0.006 };
const WRITER = fileURLToPath(new URL('failing-writer.ts', import.meta.url));

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

/** What is tried: with or without a second copy of the inbox, and where one looks afterwards. */
interface Campaign {
	faults: number;
	start: string;
	copied: boolean;
	look: (image: string) => KeptInImage[];
}

/** Lets the product live on a disk. */
async function live(disk: Disk, copied: boolean): Promise<void> {
	const lives: Lives = {
		folder: disk.folder,
		lives: LIVES,
		copied,
		ballots: 60,
		first: 0,
		shares: SHARES
	};
	await promisify(execFile)(process.execPath, [WRITER, JSON.stringify(lives)], {
		env: { PATH: process.env.PATH, ...disk.env }
	});
}

function note({ acknowledged }: Left, kept: readonly KeptInImage[], found: Found): void {
	const lines = acknowledged.map((line) => line.split(' '));
	found.lives += 1;
	found.acknowledged += lines.length;
	found.lost += Math.max(...kept.map((it) => missingIn(it, lines)));
	found.late += lines.filter(([, late]) => late).length;
	if (kept.some((it) => it.integrity !== 'ok')) found.damaged += 1;
}

function missingIn(kept: KeptInImage, acknowledged: readonly string[][]): number {
	const lost = acknowledged.filter(([receipt = '']) => !kept.receipts.has(receipt)).length;
	return Math.max(lost, acknowledged.length - kept.ballots);
}

const NOTHING = { lives: 0, injected: 0, acknowledged: 0, lost: 0, late: 0, damaged: 0 };

async function fail({ faults, start, copied, look }: Campaign): Promise<Found> {
	const found: Found = { ...NOTHING };
	for (let seed = SEED; found.injected < faults; seed += 1) {
		const disk = await diskOfLives(start, LIVES, seed);
		await live(disk, copied);
		found.injected += disk.injected();
		losePower(disk, { start, lives: LIVES, seed }, (left) => note(left, look(left.image), found));
	}
	return found;
}

test(`no ballot is acknowledged that is not kept, where ${FAULTS} writes and syncs fail`, async () => {
	const begun = performance.now();
	const start = await storesWithWorld();
	const look = (image: string) => [keptInImage(image)];
	const found = await fail({ faults: FAULTS, start, copied: false, look });
	writeFigures('EIO', begun, { seed: SEED, ...found });
	expect(found.acknowledged).toBeGreaterThan(FAULTS);
	expect(found).toMatchObject({ lost: 0, late: 0, damaged: 0 });
}, 3_600_000);

test(`with a second copy of the inbox none that is not in both, where ${FAULTS_WITH_COPY} fail`, async () => {
	const begun = performance.now();
	const start = await storesWithCopy();
	const look = (image: string) => [keptInImage(image), keptWithoutInbox(image, start)];
	const found = await fail({ faults: FAULTS_WITH_COPY, start, copied: true, look });
	writeFigures('EIO, with a copy of the inbox', begun, { seed: SEED, ...found });
	expect(found.acknowledged).toBeGreaterThan(FAULTS_WITH_COPY);
	expect(found).toMatchObject({ lost: 0, late: 0, damaged: 0 });
}, 3_600_000);
