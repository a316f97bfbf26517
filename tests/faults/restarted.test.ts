import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { keptInImage } from './kept-in-image.ts';
import { DiskAfterLoss, emptied } from './power-loss/disk-after-loss.ts';
import { randomOf, SEED } from './random.ts';
import { writeFigures } from './report.ts';
import { storesWithWorld } from './stores-with-world.ts';
import type { Restarted } from './restarted-writer.ts';
import { makeDisk } from './shim/disk.ts';
import { operationsByLife } from './shim/operations-by-life.ts';

// A sync fails, the server is killed and started again while the system still holds in memory what
// never reached the disk; it acknowledges more ballots, and then the power fails.

const ROUNDS = process.env.FAULTS === 'long' ? 40 : 2;
const LIVES = 60;
const RAM_DISK = '/dev/shm';
const WRITER = fileURLToPath(new URL('restarted-writer.ts', import.meta.url));

let start: string;
beforeAll(async () => {
	start = await storesWithWorld();
});

interface Found {
	restarts: number;
	failedSyncs: number;
	acknowledged: number;
	/** Acknowledged before or after the restart, and not there when the power is back. */
	lost: number;
	damaged: number;
}

async function round(seed: number, settles: boolean, found: Found): Promise<void> {
	const work = mkdtempSync(join(RAM_DISK, 'hai-long-restarted-'));
	const disk = await makeDisk(work, { recorded: true, seed });
	for (let life = 0; life < LIVES; life += 1) {
		cpSync(start, join(disk.folder, String(life)), { recursive: true });
	}
	const told = { folder: disk.folder, lives: LIVES, settles, syncErrors: 0.04 };
	for (const again of [false, true]) await run({ ...told, again }, disk.env);
	const image = join(work, 'image');
	operationsByLife(disk.log ?? '', LIVES).forEach((operations, life) => {
		const after = new DiskAfterLoss(start, randomOf(seed * LIVES + life));
		for (const operation of operations) after.replay(operation);
		after.writeImage(emptied(image));
		lookAt(image, after.acknowledged, found);
		if (operations.some(({ kind }) => kind === 'failed-sync')) found.failedSyncs += 1;
	});
	rmSync(dirname(disk.folder), { recursive: true });
}

function lookAt(image: string, acknowledged: readonly string[], found: Found): void {
	const kept = keptInImage(image);
	found.restarts += 1;
	found.acknowledged += acknowledged.length;
	if (kept.integrity !== 'ok') found.damaged += 1;
	const lost = acknowledged.filter((receipt) => !kept.receipts.has(receipt)).length;
	found.lost += Math.max(lost, acknowledged.length - kept.ballots);
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

test('after a failed sync and a restart nothing that is acknowledged is lost with the power', async () => {
	const begun = performance.now();
	const found: Found = { ...NOTHING };
	for (let at = 0; at < ROUNDS; at += 1) await round(SEED + at, true, found);
	writeFigures('failed sync, restart, power loss', begun, { seed: SEED, ...found });
	expect(found.failedSyncs).toBeGreaterThan(ROUNDS * 10);
	expect(found).toMatchObject({ lost: 0, damaged: 0 });
}, 3_600_000);

test('but it would be where the logs were gone on with as they lie', async () => {
	const begun = performance.now();
	const found: Found = { ...NOTHING };
	await round(SEED, false, found);
	writeFigures('failed sync, restart, power loss: logs as they lie', begun, {
		seed: SEED,
		...found
	});
	expect(found.lost).toBeGreaterThan(0);
}, 3_600_000);
