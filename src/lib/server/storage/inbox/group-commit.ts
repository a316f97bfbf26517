/** Most that is committed together. */
export const MOST_TOGETHER = 64;

/** Fewest of a commit after which others are worth waiting for. */
const SEVERAL = 4;

/** Longest that anything waits for company, in milliseconds. */
const LONGEST_MS = 5;

interface Waiting<T, V> {
	item: T;
	/** When it came, by the pace's clock. */
	since: number;
	resolve: (verdict: V) => void;
	reject: (reason: unknown) => void;
}

/** What the group commit knows of time. */
export interface Pace {
	/** Milliseconds from some instant. */
	clock: () => number;
	/** Calls back after so many milliseconds; 0: as soon as what has arrived was read. */
	later: (milliseconds: number, call: () => void) => void;
}

/**
 * Commits together what arrives at the same time: one sync to the disk for all of it. The slower the
 * disk, the longer it gathers: as long as the shorter of the last two commits took, and at most five
 * milliseconds, so that waiting never costs more than it saves. Where one of them held few it does not
 * wait at all: a single slow commit says nothing of the next.
 */
export class GroupCommit<T, V> {
	readonly #commit: (items: readonly T[]) => Promise<readonly V[]>;
	readonly #pace: Pace;
	#open: Waiting<T, V>[] = [];
	#running: Promise<void> | undefined;
	/** How long the first of the next waits for company, in milliseconds. */
	#gatherMs = 0;
	/** What it would be by the last commit alone. */
	#worthMs = 0;
	#full: () => void = () => undefined;

	/** @param commit gives one verdict an item, in order, once all of them are durable */
	constructor(commit: (items: readonly T[]) => Promise<readonly V[]>, pace: Pace = REAL_TIME) {
		this.#commit = commit;
		this.#pace = pace;
	}

	/** @throws what the commit threw, for each of those that it held */
	append(item: T): Promise<V> {
		return new Promise((resolve, reject) => {
			this.#open.push({ item, since: this.#pace.clock(), resolve, reject });
			if (this.#open.length >= MOST_TOGETHER) this.#full();
			this.#running ??= this.#run();
		});
	}

	/** Waits until all that was given is committed or refused. */
	async drain(): Promise<void> {
		await this.#running;
	}

	async #run(): Promise<void> {
		while (this.#open.length > 0) {
			await this.#gather();
			await this.#commitTogether(this.#open.splice(0, MOST_TOGETHER));
		}
		this.#running = undefined;
	}

	#gather(): Promise<void> {
		if (this.#open.length >= MOST_TOGETHER) return Promise.resolve();
		const waited = this.#pace.clock() - (this.#open[0]?.since ?? 0);
		return new Promise((resolve) => {
			this.#full = resolve;
			this.#pace.later(Math.max(0, this.#gatherMs - waited), resolve);
		});
	}

	async #commitTogether(batch: readonly Waiting<T, V>[]): Promise<void> {
		const start = this.#pace.clock();
		try {
			const verdicts = await this.#commit(batch.map(({ item }) => item));
			batch.forEach(({ resolve }, at) => resolve(verdicts[at] as V));
		} catch (error) {
			for (const { reject } of batch) reject(error);
		}
		const took = this.#pace.clock() - start;
		const worth = batch.length < SEVERAL ? 0 : Math.min(took, LONGEST_MS);
		this.#gatherMs = Math.min(worth, this.#worthMs);
		this.#worthMs = worth;
	}
}

/** A timer waits for a whole millisecond at least: below that the end of the turn is right. */
const REAL_TIME: Pace = {
	clock: () => performance.now(),
	later: (milliseconds, call) =>
		void (milliseconds < 1 ? setImmediate(call) : setTimeout(call, milliseconds))
};
