/** A source of repeatable numbers for invented ballots; never for anything that must be secret. */
export interface Dice {
	/** 0 ≤ x < 1. */
	next(): number;
	/** One of these; at least one must be given. */
	pick<T>(items: readonly [T, ...T[]]): T;
	/** The position of a share drawn in proportion; the shares need not sum to 1. */
	weighted(shares: readonly number[]): number;
}

/** @see mulberry32, Tommy Ettinger, public domain */
export function dice(seed: number): Dice {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	return {
		next,
		pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
		weighted: (shares) => positionOf(shares, next())
	};
}

function positionOf(shares: readonly number[], drawn: number): number {
	const total = shares.reduce((sum, share) => sum + share, 0);
	let left = drawn * total;
	const found = shares.findIndex((share) => (left -= share) < 0);
	return found === -1 ? shares.length - 1 : found;
}
