import { randomFillSync } from 'node:crypto';

/** Bytes that are drawn at once: a call for each taking costs more than what is done with it. */
const STOCK = 16_384;

/** Bytes from a cryptographic generator, each given out once. */
export class RandomStock {
	readonly #stock = Buffer.alloc(STOCK);
	#used = STOCK;

	/** @param bytes how many, at most 16,384 */
	take(bytes: number): Buffer {
		if (this.#used + bytes > STOCK) {
			randomFillSync(this.#stock);
			this.#used = 0;
		}
		const start = this.#used;
		this.#used += bytes;
		const taken = Buffer.from(this.#stock.subarray(start, this.#used)); // a copy
		this.#stock.fill(0, start, this.#used); // nothing that was given out stays behind
		return taken;
	}
}
