import { LruMap } from '#lib/domain/lru-map.ts';

/**
 * Most that join a step, as one process counts them: the next begins another. A backlog is sealed in
 * parts of this size, and each leaves the inbox in one transaction, so who sends a ballot meanwhile
 * waits for one part at most.
 */
export const MOST_IN_STEP = 400;

/** Steps whose size a process remembers: those of so many agencies at once. */
const REMEMBERED = 10_000;

/**
 * How many ballots this process put into which step, so that nobody counts them before there may be
 * enough. What was rolled back counts too: whoever closes a step looks how many there are.
 */
export class StepSizes {
	readonly #sizes = new LruMap<number>(REMEMBERED);

	mayBeFull(step: string): boolean {
		return (this.#sizes.get(step) ?? 0) >= MOST_IN_STEP;
	}

	/** Call it where a step was not full: the next look is after as many again. */
	startAnew(step: string): void {
		this.#sizes.set(step, 0);
	}

	add(step: string): void {
		this.#sizes.set(step, (this.#sizes.get(step) ?? 0) + 1);
	}
}
