import { LruMap } from '#lib/domain/lru-map.ts';

/**
 * Most that join a step, as one process counts them: the next begins another. A backlog is sealed in
 * parts of this size, and who sends a ballot meanwhile waits for one part at most.
 */
export const MOST_IN_STEP = 1000;

/** Steps whose size a process remembers: those of so many agencies at once. */
const REMEMBERED = 10_000;

/** How many ballots this process put into which step. What was rolled back counts too: it does no harm. */
export class StepSizes {
	readonly #sizes = new LruMap<number>(REMEMBERED);

	isFull(step: string): boolean {
		return (this.#sizes.get(step) ?? 0) >= MOST_IN_STEP;
	}

	add(step: string): void {
		this.#sizes.set(step, (this.#sizes.get(step) ?? 0) + 1);
	}
}
