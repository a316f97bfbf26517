import { isSmall, THRESHOLD } from './disclosure.ts';

/** A prime under 2^26, so that a product of two residues is exact in a double. */
const PRIME = 67_108_859;

/** More sets than this are not looked through one by one. */
const MOST_SETS = 5_000;

/**
 * Finds out what sums over some sets of cells tell of other sets, by linear algebra modulo a prime: the
 * sum over a set can be computed from theirs exactly where its indicator is a linear combination of
 * theirs. Two weightings of the cells are drawn under which every given set weighs nothing; then so
 * does all that can be computed, and anything else does not, but for one set in 10^15.
 *
 * @param sets of places of cells; their sums are known
 * @param cells how many there are
 * @returns whether the sum over a set can be computed from the known ones
 */
export function computableSets(
	sets: readonly (readonly number[])[],
	cells: number
): (set: readonly number[]) => boolean {
	const weightings = weightless(reduced(sets, cells), cells);
	return (set) =>
		weightings.every(
			(weights) => set.reduce((sum, at) => sum + (weights[at] ?? 0), 0) % PRIME === 0
		);
}

/**
 * Looks for a set of fewer than ten ballots, of whatever cells, whose sum can be computed.
 * @param ballots of each cell, 1 or more
 * @returns false also where there are too many sets to look through: then only named ones are checked
 */
export function isAnySmallSet(
	ballots: readonly number[],
	isComputable: (set: readonly number[]) => boolean
): boolean {
	const small = [...ballots.keys()].filter((at) => isSmall(ballots[at] ?? 0));
	let looked = 0;
	const look = (from: number, left: number, set: readonly number[]): boolean => {
		for (let next = from; next < small.length; next += 1) {
			const cell = small[next] ?? 0;
			const rest = left - (ballots[cell] ?? 0);
			if (rest < 0) continue;
			if ((looked += 1) > MOST_SETS) return false;
			const grown = [...set, cell];
			if (isComputable(grown) || look(next + 1, rest, grown)) return true;
		}
		return false;
	};
	return look(0, THRESHOLD - 1, []);
}

interface Reduced {
	/** With a 1 at its pivot, and 0 there in all other rows. */
	rows: readonly Float64Array[];
	pivots: readonly number[];
}

/** Gauss and Jordan. */
function reduced(sets: readonly (readonly number[])[], cells: number): Reduced {
	const rows: Float64Array[] = [];
	const pivots: number[] = [];
	for (const set of sets) {
		const row = new Float64Array(cells);
		for (const at of set) row[at] = 1;
		rows.forEach((other, at) => subtract(row, other, row[pivots[at] ?? 0] ?? 0));
		const pivot = row.findIndex((value) => value !== 0);
		if (pivot < 0) continue;
		scale(row, inverse(row[pivot] ?? 1));
		for (const other of rows) subtract(other, row, other[pivot] ?? 0);
		rows.push(row);
		pivots.push(pivot);
	}
	return { rows, pivots };
}

function subtract(row: Float64Array, other: Float64Array, times: number): void {
	if (times === 0) return;
	const add = PRIME - times;
	for (let at = 0; at < row.length; at += 1) {
		if (other[at] !== 0) row[at] = ((row[at] ?? 0) + add * (other[at] ?? 0)) % PRIME;
	}
}

function scale(row: Float64Array, by: number): void {
	for (let at = 0; at < row.length; at += 1) row[at] = ((row[at] ?? 0) * by) % PRIME;
}

/** By Fermat's little theorem. */
function inverse(value: number): number {
	let [result, base, power] = [1, value, PRIME - 2];
	while (power > 0) {
		if (power % 2 === 1) result = (result * base) % PRIME;
		base = (base * base) % PRIME;
		power = Math.floor(power / 2);
	}
	return result;
}

/** Two weightings under which every row, and so all of their combinations, weighs nothing. */
function weightless({ rows, pivots }: Reduced, cells: number): Float64Array[] {
	const isPivot = new Set(pivots);
	return [1, 2].map((seed) => {
		const next = residues(seed);
		const weights = Float64Array.from({ length: cells }, (_it, at) =>
			isPivot.has(at) ? 0 : next()
		);
		rows.forEach((row, at) => {
			const sum = row.reduce((total, value, cell) => {
				return value === 0 || isPivot.has(cell)
					? total
					: (total + value * (weights[cell] ?? 0)) % PRIME;
			}, 0);
			weights[pivots[at] ?? 0] = (PRIME - sum) % PRIME;
		});
		return weights;
	});
}

/** The same numbers in every run, and like random ones in no order (mulberry32). */
function residues(seed: number): () => number {
	let state = seed * 0x9e3779b9;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) % PRIME;
	};
}
