import { randomFillSync } from 'node:crypto';

/** Random bytes are drawn in stock: a call for each nonce costs more than the rest of a page. */
const STOCK = 16_384;

/** Nonces from a cryptographic generator, each given out once. */
export class Nonces {
	readonly #stock = Buffer.alloc(STOCK);
	#used = STOCK;

	/** @param length in hex digits; even, 0 gives an empty nonce */
	next(length: number): string {
		const bytes = length / 2;
		if (this.#used + bytes > STOCK) {
			randomFillSync(this.#stock);
			this.#used = 0;
		}
		const start = this.#used;
		this.#used += bytes;
		const nonce = this.#stock.toString('hex', start, this.#used);
		this.#stock.fill(0, start, this.#used); // nothing that was given out stays behind
		return nonce;
	}
}
