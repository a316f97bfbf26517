import { randomInt } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { ExportPlace, FromExport, ToExport } from './export-room.ts';
import { readLogKey } from './log-key.ts';
import { lowerPriority } from './priority.ts';
import { readSecret } from './secret.ts';
import { closeDeps, createDeps } from './services/create-deps.ts';
import type { ExportWork } from './services/export-jobs/export-job.ts';
import { writeResults } from './services/export-jobs/write-results.ts';
import { writeSingleBallots } from './services/single-ballots/write-single-ballots.ts';
import { nameOfFailure } from './services/storage-failed.ts';
import { openDatabase } from './storage/database.ts';

// A process of its own for one export: its memory is given back, citizens go first, and whoever
// asked may end it.

/** Of 0 (as the server) to 19: who sends a ballot goes first. */
const NICENESS = 10;

/**
 * How much is written before the disk is waited for, in bytes: what piles up in the system's memory
 * would be written all at once when the next ballot is made durable, and its sender would wait for it.
 */
const SYNC_EVERY = 1024 * 1024;

process.once('message', (order) => void run(order as ToExport));
process.once('uncaughtException', (cause) => {
	tell({ failed: nameOfFailure(cause).reason }, () => process.exit(1));
});
process.once('disconnect', () => process.exit(1)); // the server is gone, and with it who asked

async function run({ path, work, ...place }: ToExport): Promise<void> {
	goGently();
	const bytes = await writeGently(path, chunksOf(work, place));
	tell({ bytes }, () => process.exit(0));
}

const onProgress = (done: number, total: number) => tell({ done, total });

async function* chunksOf(
	work: ExportWork,
	{ databaseUrl, dataDir, origin }: ExportPlace
): AsyncGenerator<string | Uint8Array> {
	if (work.kind === 'ballots') {
		const db = openDatabase(databaseUrl);
		const deps = { db, randomInt: (below: number) => randomInt(below) };
		yield* writeSingleBallots(deps, work.single, work.locale, onProgress);
		return db.destroy();
	}
	const deps = createDeps({
		databaseUrl,
		origin,
		secret: readSecret(dataDir),
		logSigner: readLogKey(dataDir, new URL(origin).host),
		log: { info: () => undefined, error: () => undefined } // what fails is told to the server
	});
	yield* writeResults(deps, work, onProgress);
	await closeDeps(deps);
}

/** @returns how many bytes the new file has */
async function writeGently(
	path: string,
	chunks: AsyncIterable<string | Uint8Array>
): Promise<number> {
	const file = await open(path, 'wx', 0o600);
	let [written, synced] = [0, 0];
	let syncing = Promise.resolve();
	for await (const chunk of chunks) {
		const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
		await file.appendFile(bytes);
		written += bytes.length;
		if (written - synced < SYNC_EVERY) continue;
		await syncing; // the next part is made while the disk has this one
		syncing = file.datasync();
		synced = written;
	}
	await syncing;
	await file.close();
	return written;
}

/** Linux keeps a priority a thread, and some are there already; those to come take the first one's. */
function goGently(): void {
	const threads = '/proc/self/task';
	const ids = existsSync(threads) ? readdirSync(threads).map(Number) : [process.pid];
	for (const id of ids) lowerPriority(id, NICENESS);
}

function tell(message: FromExport, then: () => void = () => undefined): void {
	process.send?.(message, undefined, undefined, then);
}
