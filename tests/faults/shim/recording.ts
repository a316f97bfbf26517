import { readFileSync } from 'node:fs';

/** What a program did to the disk, in order. Paths are relative to the disk's folder. */
export type Operation =
	| { kind: 'open'; path: string }
	| { kind: 'sync'; path: string }
	| { kind: 'failed-sync'; path: string }
	| { kind: 'unlink'; path: string }
	| { kind: 'write'; path: string; offset: number; bytes: Buffer }
	| { kind: 'truncate'; path: string; size: number };

/** Where a program wrote a line for each ballot that it acknowledged. */
export const ACKS = 'acks';

const HEAD_BYTES = 24;

/** Reads what `disk.c` wrote; a record that its program did not finish writing is left out. */
export function readRecording(log: string): Operation[] {
	const bytes = readFileSync(log);
	const paths = new Map<number, string>();
	const operations: Operation[] = [];
	for (let at = 0; at + HEAD_BYTES <= bytes.length;) {
		const [kind, file] = [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)];
		const offset = Number(bytes.readBigUInt64LE(at + 8));
		const end = at + HEAD_BYTES + Number(bytes.readBigUInt64LE(at + 16));
		const data = bytes.subarray(at + HEAD_BYTES, end);
		if (end > bytes.length) break;
		if (kind === 0) paths.set(file, data.toString());
		operations.push(operationOf(kind, paths.get(file) ?? '', offset, data));
		at = end;
	}
	return operations;
}

/** Numbers as in disk.c's enum. */
function operationOf(kind: number, path: string, offset: number, bytes: Buffer): Operation {
	switch (kind) {
		case 0:
			return { kind: 'open', path };
		case 1:
			return { kind: 'write', path, offset, bytes };
		case 2:
			return { kind: 'truncate', path, size: offset };
		case 3:
			return { kind: 'sync', path };
		case 4:
			return { kind: 'failed-sync', path };
		case 5:
			return { kind: 'unlink', path };
		default:
			throw new RangeError(`record of kind ${kind}`);
	}
}
