import type { Operation } from '../shim/recording.ts';
import type { Random } from '../random.ts';

/** What a disk writes whole or not at all, in bytes. */
const SECTOR = 512;

/** A write or truncation that no sync has made durable. */
export type Pending = Extract<Operation, { kind: 'write' | 'truncate' | 'unlink' }>;

/** One file: what is durable of it, and what only the system's memory holds. */
export class FileOnDisk {
	#bytes: Buffer = Buffer.alloc(0);
	#size: number | undefined;
	#pending: Pending[] = [];

	/** @param bytes durable from the beginning; absent where the file is not there yet */
	constructor(bytes?: Buffer) {
		if (bytes) [this.#bytes, this.#size] = [bytes, bytes.length];
	}

	get pending(): readonly Pending[] {
		return this.#pending;
	}

	push(operation: Pending): void {
		this.#pending.push(operation);
	}

	sync(): void {
		this.#size ??= 0;
		for (const operation of this.#pending) this.#apply(operation);
		this.#pending = [];
	}

	/** The system takes all for written, though only some of it was, and never writes it again. */
	failToSync(random: Random): void {
		for (const operation of this.#pending) if (random.coin()) this.#apply(operation);
		this.#pending = [];
	}

	/**
	 * @param survivors of what is pending, in the order in which the disk wrote them
	 * @param tears draws the sectors that a torn write lacks; absent where none is torn
	 * @returns the content after the power is back; undefined where there is no file
	 */
	afterPowerLoss(survivors: readonly Pending[], tears?: Random): Buffer | undefined {
		const copy = new FileOnDisk();
		copy.#bytes = survivors.length > 0 ? Buffer.from(this.#bytes) : this.#bytes;
		copy.#size = this.#size;
		for (const operation of survivors) {
			copy.#apply(operation, tears?.coin() ? tears : undefined);
		}
		return copy.#size === undefined ? undefined : copy.#bytes.subarray(0, copy.#size);
	}

	#apply(operation: Pending, tears?: Random): void {
		switch (operation.kind) {
			case 'write':
				return this.#write(operation.offset, operation.bytes, tears);
			case 'truncate':
				return this.#resize(operation.size);
			case 'unlink':
				[this.#bytes, this.#size] = [Buffer.alloc(0), undefined];
		}
	}

	#write(offset: number, bytes: Buffer, tears?: Random): void {
		const end = offset + bytes.length;
		if (end > (this.#size ?? 0)) this.#resize(end);
		if (!tears) return void bytes.copy(this.#bytes, offset);
		for (let at = 0; at < bytes.length; at += SECTOR) {
			if (tears.coin()) bytes.copy(this.#bytes, offset + at, at, at + SECTOR);
		}
	}

	/** What is cut off reads as zeros when the file grows again. */
	#resize(size: number): void {
		const old = this.#size ?? 0;
		if (size < old) this.#bytes.fill(0, size, old);
		if (size > this.#bytes.length) {
			const grown = Buffer.alloc(Math.max(size, this.#bytes.length * 2));
			this.#bytes.copy(grown);
			this.#bytes = grown;
		}
		this.#size = size;
	}
}
