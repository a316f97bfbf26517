import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { err, type Result } from '#lib/domain/result.ts';
import { MOST, type FileFault, type Table } from './table.ts';

/** Found by name, since this module may have been built into another place. */
const WORKER = createRequire(import.meta.url).resolve('#lib/server/import/worker.ts');

/** One file at a time: a second core is left for citizens. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Reads a file that anybody may have made, in a thread of its own with limited memory and time.
 * @param bytes XLSX, or CSV in UTF-8, UTF-16 or Windows-1258; they stay as they are
 * @returns its rows, or why it is not read
 */
export function readTable(bytes: Uint8Array): Promise<Result<Table, FileFault>> {
	if (bytes.length > MOST.bytes) return Promise.resolve(err({ code: 'too-large' }));
	const work = turn.then(() => readInWorker(bytes));
	turn = Promise.allSettled([work]); // whoever asked is told what failed; the next one is not concerned
	return work;
}

function readInWorker(bytes: Uint8Array): Promise<Result<Table, FileFault>> {
	const worker = new Worker(WORKER, {
		workerData: new Uint8Array(bytes), // a copy of its own, without the pool it may lie in
		resourceLimits: { maxOldGenerationSizeMb: MOST.heapMegabytes, maxYoungGenerationSizeMb: 32 },
		stderr: true
	});
	return new Promise((resolve, reject) => {
		const late = setTimeout(() => {
			resolve(err({ code: 'too-slow' }));
			void worker.terminate();
		}, MOST.milliseconds);
		worker.once('message', (result: Result<Table, FileFault>) => resolve(result));
		worker.once('error', (cause) => {
			if (isOutOfMemory(cause)) resolve(err({ code: 'out-of-memory' }));
			else reject(new Error('the reader of a file failed', { cause }));
		});
		worker.once('exit', () => {
			clearTimeout(late);
			reject(new Error('the reader of a file ended without an answer'));
		});
	});
}

function isOutOfMemory(cause: unknown): boolean {
	return cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
