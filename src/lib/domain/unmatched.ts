/**
 * Holds two lists against each other as they are read side by side, whatever their order: remembers only
 * what the other has not had yet. Lists in the same order need no memory, wherever one lacks an item.
 */
export class Unmatched {
	readonly #firsts = new Set<string>();
	readonly #seconds = new Set<string>();

	/** Takes the next item of the first list. */
	first(item: string): void {
		if (!this.#seconds.delete(item)) this.#firsts.add(item);
	}

	/** Takes the next item of the second list. */
	second(item: string): void {
		if (!this.#firsts.delete(item)) this.#seconds.add(item);
	}

	/** How many of each the other has not had so far. */
	counts(): { firsts: number; seconds: number } {
		return { firsts: this.#firsts.size, seconds: this.#seconds.size };
	}
}
