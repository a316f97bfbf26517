import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { keptWithoutInbox } from './copy-in-image.ts';
import { keptInImage, type KeptInImage } from './kept-in-image.ts';
import { diskOfLives, losePower } from './lives.ts';
import { SEED } from './random.ts';
import { writeFigures } from './report.ts';
import type { Restarted } from './restarted-writer.ts';
import { storesWithCopy, storesWithWorld } from './stores-with-world.ts';

// A sync fails, the server is killed and started again while the system still holds in memory what
// never reached the disk; it acknowledges more ballots, and then the power fails.

const LONG = process.env.FAULTS === 'long';
const ROUNDS = LONG ? 40 : 2;
const ROUNDS_WITH_COPY = LONG ? 20 : 1;
const LIVES = 60;
const WRITER = fileURLToPath(new URL('restarted-writer.ts', import.meta.url));

interface Found {
	restarts: number;
	failedSyncs: number;
	acknowledged: number;
	/** Acknowledged before or after the restart, and not there when the power is back. */
	lost: number;
	damaged: number;
}

/** What is tried: as the server starts or not, with or without a second copy of the inbox. */
interface Trial {
	start: string;
	settles: boolean;
	copied: boolean;
	/** What is left, and where the disk with the inbox is lost too. */
	look: (image: string) => KeptInImage[];
}

async function round(
	seed: number,
	{ start, settles, copied, look }: Trial,
	found: Found
): Promise<void> {
	const disk = await diskOfLives(start, LIVES, seed);
	const told = { folder: disk.folder, lives: LIVES, settles, copied, syncErrors: 0.04 };
	for (const again of [false, true]) await run({ ...told, again }, disk.env);
	losePower(disk, { start, lives: LIVES, seed }, ({ image, acknowledged, operations }) => {
		note(look(image), acknowledged, found);
		if (operations.some(({ kind }) => kind === 'failed-sync')) found.failedSyncs += 1;
	});
}

function note(kept: readonly KeptInImage[], acknowledged: readonly string[], found: Found): void {
	found.restarts += 1;
	found.acknowledged += acknowledged.length;
	if (kept.some((it) => it.integrity !== 'ok')) found.damaged += 1;
	found.lost += Math.max(...kept.map((it) => missingIn(it, acknowledged)));
}

function missingIn(kept: KeptInImage, acknowledged: readonly string[]): number {
	const lost = acknowledged.filter((receipt) => !kept.receipts.has(receipt)).length;
	return Math.max(lost, acknowledged.length - kept.ballots);
}

/** Until it has killed itself. */
async function run(told: Restarted, env: Record<string, string>): Promise<void> {
	const child = spawn(process.execPath, [WRITER, JSON.stringify(told)], {
		env: { PATH: process.env.PATH, ...env },
		stdio: ['ignore', 'ignore', 'inherit']
	});
	expect((await once(child, 'exit'))[1]).toBe('SIGKILL');
}

const NOTHING = { restarts: 0, failedSyncs: 0, acknowledged: 0, lost: 0, damaged: 0 };

async function tryRounds(name: string, rounds: number, trial: Trial): Promise<Found> {
	const begun = performance.now();
	const found: Found = { ...NOTHING };
	for (let at = 0; at < rounds; at += 1) await round(SEED + at, trial, found);
	writeFigures(`failed sync, restart, power loss${name}`, begun, { seed: SEED, ...found });
	return found;
}

const ofInbox = (image: string) => [keptInImage(image)];
const ofBoth = (start: string) => (image: string) => [
	keptInImage(image),
	keptWithoutInbox(image, start)
];

test('after a failed sync and a restart nothing that is acknowledged is lost with the power', async () => {
	const start = await storesWithWorld();
	const found = await tryRounds('', ROUNDS, { start, settles: true, copied: false, look: ofInbox });
	expect(found.failedSyncs).toBeGreaterThan(ROUNDS * 10);
	expect(found).toMatchObject({ lost: 0, damaged: 0 });
}, 3_600_000);

test('nor from the second copy of the inbox', async () => {
	const start = await storesWithCopy();
	const trial = { start, settles: true, copied: true, look: ofBoth(start) };
	const found = await tryRounds(', with a copy', ROUNDS_WITH_COPY, trial);
	expect(found.failedSyncs).toBeGreaterThan(ROUNDS_WITH_COPY * 10);
	expect(found).toMatchObject({ lost: 0, damaged: 0 });
}, 3_600_000);

test('but it would be where the logs were gone on with as they lie', async () => {
	const start = await storesWithWorld();
	const trial = { start, settles: false, copied: false, look: ofInbox };
	expect((await tryRounds(': logs as they lie', 1, trial)).lost).toBeGreaterThan(0);
}, 3_600_000);
