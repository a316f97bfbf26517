/** Lets one at a time use what they share, in the order in which they asked. */
export class Turns {
	#taken = false;
	readonly #waiting: (() => void)[] = [];

	/** Waits until nobody else has the turn; then it is the caller's, until `give`. */
	take(): Promise<void> {
		if (this.#taken) return new Promise((resolve) => this.#waiting.push(resolve));
		this.#taken = true;
		return Promise.resolve();
	}

	/** Passes the turn on. Only who has it may call this. */
	give(): void {
		const next = this.#waiting.shift();
		if (next) next();
		else this.#taken = false;
	}
}
