/** Of this run's draws; the same seed draws the same again. */
export const SEED = Number(process.env.FAULTS_SEED ?? 1);

/** Numbers that a seed repeats (mulberry32); for tests alone. */
export interface Random {
	/** From 0 up to, not including, 1. */
	next: () => number;
	/** An integer from 0 to `below` - 1. */
	below: (below: number) => number;
	coin: () => boolean;
}

export function randomOf(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	return { next, below: (below) => Math.floor(next() * below), coin: () => next() < 0.5 };
}
