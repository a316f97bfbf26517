import { createWriteStream } from 'node:fs';
import { randomInt } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FromExport, ToExport } from './export-room.ts';
import { nameOfFailure } from './services/storage-failed.ts';
import { writeSingleBallots } from './services/single-ballots/write-single-ballots.ts';
import { openDatabase } from './storage/database.ts';

// A process of its own for one export: its memory is given back, citizens go first, and whoever
// asked may end it.

process.once('message', (order) => void run(order as ToExport));
process.once('uncaughtException', (cause) => {
	tell({ failed: nameOfFailure(cause).reason }, () => process.exit(1));
});
process.once('disconnect', () => process.exit(1)); // the server is gone, and with it who asked

async function run({ databaseUrl, path, single, locale }: ToExport): Promise<void> {
	const db = openDatabase(databaseUrl);
	const deps = { db, randomInt: (below: number) => randomInt(below) };
	const chunks = writeSingleBallots(deps, single, locale, (done, total) => tell({ done, total }));
	const file = createWriteStream(path, { mode: 0o600, flags: 'wx' });
	await pipeline(Readable.from(chunks, { objectMode: true, highWaterMark: 2 }), file);
	await db.destroy();
	tell({ bytes: file.bytesWritten }, () => process.exit(0));
}

function tell(message: FromExport, then: () => void = () => undefined): void {
	process.send?.(message, undefined, undefined, then);
}
