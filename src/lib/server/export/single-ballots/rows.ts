import type { ToldBallots } from '#lib/domain/single-ballots/single-ballots.ts';

/** Ballots to be written: what each column may hold, and in which order they stand in the file. */
export interface BallotRows {
	/** Names of the columns. */
	ids: readonly string[];
	told: ToldBallots;
	/** Each ballot's place once. */
	order: readonly number[];
	/** Told now and then how many are written. */
	onProgress?: (done: number) => void;
}

const TOLD_EVERY = 20_000;

/** The ballots in the file's order; the array is the same each time, and overwritten. */
export function* codesInOrder({
	ids,
	told,
	order,
	onProgress
}: BallotRows): Generator<Uint16Array> {
	const codes = new Uint16Array(ids.length);
	for (let done = 0; done < order.length; done += 1) {
		if (done % TOLD_EVERY === 0) onProgress?.(done);
		told.read(order[done] ?? 0, codes);
		yield codes;
	}
	onProgress?.(order.length);
}
