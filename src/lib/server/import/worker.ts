import { parentPort, workerData } from 'node:worker_threads';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { parseTable } from './parse-table.ts';
import { FileRefusal, type FileFault, type Table } from './table.ts';

// A thread of its own for one file: its memory is limited, and whoever waits may end it.

parentPort?.postMessage(await read(workerData));

async function read(bytes: unknown): Promise<Result<Table, FileFault>> {
	if (!(bytes instanceof Uint8Array)) throw new TypeError('no bytes');
	try {
		return ok(await parseTable(bytes));
	} catch (cause) {
		if (cause instanceof FileRefusal) return err(cause.fault);
		throw cause;
	}
}
