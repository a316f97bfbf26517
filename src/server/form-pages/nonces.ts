import { RandomStock } from '#lib/server/storage/random-stock.ts';

/** Nonces from a cryptographic generator, each given out once. */
export class Nonces {
	readonly #stock = new RandomStock();

	/** @param length in hex digits; even, 0 gives an empty nonce */
	next(length: number): string {
		return this.#stock.take(length / 2).toString('hex');
	}
}
