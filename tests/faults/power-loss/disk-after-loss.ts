import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../random.ts';
import { ACKS, type Operation } from '../shim/recording.ts';
import { FileOnDisk, type Pending } from './file-on-disk.ts';

/**
 * Replays a recording, and tells what a disk may hold when the power fails in the middle: all that
 * was synced, and of the rest any part, in any order, torn at the sectors.
 */
export class DiskAfterLoss {
	/** Lines that the program had acknowledged by now. */
	readonly acknowledged: string[] = [];
	readonly #files = new Map<string, FileOnDisk>();
	readonly #random: Random;

	/** @param start folder with the files as they lay on the disk before the recording */
	constructor(start: string, random: Random) {
		this.#random = random;
		for (const name of readdirSync(start)) {
			this.#files.set(name, new FileOnDisk(readFileSync(join(start, name))));
		}
	}

	replay(operation: Operation): void {
		if (operation.path === ACKS) return this.#acknowledge(operation);
		const file = this.#files.get(operation.path) ?? new FileOnDisk();
		this.#files.set(operation.path, file);
		switch (operation.kind) {
			case 'open':
				return;
			case 'sync':
				return file.sync();
			case 'failed-sync':
				return file.failToSync(this.#random);
			case 'write':
			case 'truncate':
			case 'unlink':
				return file.push(operation);
		}
	}

	/** Writes what a disk may hold if the power fails now. @param target an empty folder */
	writeImage(target: string): void {
		const random = this.#random;
		const fate = FATES[random.below(FATES.length)] ?? dropped;
		for (const [path, file] of this.#files) {
			const tears = random.coin() ? random : undefined;
			const bytes = file.afterPowerLoss(fate(file.pending, random), tears);
			if (bytes) writeFileSync(join(target, path), bytes);
		}
	}

	#acknowledge(operation: Operation): void {
		if (operation.kind !== 'write') return;
		this.acknowledged.push(...operation.bytes.toString().trimEnd().split('\n'));
	}
}

/** What becomes of what was not synced. */
type Fate = (pending: readonly Pending[], random: Random) => readonly Pending[];

const dropped: Fate = () => [];
const cutShort: Fate = (pending, random) => pending.slice(0, random.below(pending.length + 1));
const thinned: Fate = (pending, random) => pending.filter(() => random.coin());
const reordered: Fate = (pending, random) =>
	thinned(pending, random)
		.map((operation) => ({ operation, place: random.next() }))
		.sort((a, b) => a.place - b.place)
		.map(({ operation }) => operation);
const FATES: readonly Fate[] = [dropped, cutShort, thinned, reordered];

/** Gives an empty folder at the same path again. */
export function emptied(folder: string): string {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	return folder;
}
