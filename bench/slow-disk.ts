import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDisk } from '../tests/faults/shim/disk.ts';
import { startPair } from './pair.ts';
import { makeData } from './product.ts';
import { printTable } from './table.ts';
import { compare, POST } from './throughput.ts';

/** What a sync takes on a tired disk, in microseconds, on top of what it takes anyway. */
const SYNC_US = 5_000;

/** Durable ballots a second where each sync takes 5 ms: what arrives together has to share it. */
export async function measureSlowDisk(): Promise<void> {
	const work = mkdtempSync(join(tmpdir(), 'hai-long-bench-'));
	const disk = await makeDisk(work, { syncSleepUs: SYNC_US });
	const data = await makeData(disk.folder);
	const pair = await startPair(data, disk.env);
	try {
		printTable('Each sync slowed down by 5 ms', await compare('POST ballot', pair, POST));
	} finally {
		await pair.stop();
		await data.remove();
		rmSync(work, { recursive: true, force: true });
	}
}
