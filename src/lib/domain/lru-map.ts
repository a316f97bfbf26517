/** Keeps so many values; the one that was asked for or set longest ago makes room. */
export class LruMap<Value> {
	readonly #most: number;
	/** In that order: a map keeps the one in which its keys were set. */
	readonly #values = new Map<string, Value>();

	/** @param most 1 or more */
	constructor(most: number) {
		this.#most = most;
	}

	/** @returns undefined for what was never set, or has made room */
	get(key: string): Value | undefined {
		const value = this.#values.get(key);
		if (value !== undefined) this.set(key, value);
		return value;
	}

	set(key: string, value: Value): void {
		this.#values.delete(key);
		this.#values.set(key, value);
		if (this.#values.size > this.#most) this.#makeRoom();
	}

	#makeRoom(): void {
		const [oldest] = this.#values.keys();
		if (oldest !== undefined) this.#values.delete(oldest);
	}

	delete(key: string): void {
		this.#values.delete(key);
	}
}
