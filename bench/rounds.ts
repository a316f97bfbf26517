import { median } from './table.ts';

/** How often the product and what it is held against take turns: a disk that others use is never twice the same. */
const ROUNDS = 3;

/** Two of the same measure, one taken right after the other. */
export interface Turn<T> {
	ours: T;
	least: T;
}

/** Takes both in turns, and again. @param rounds how often */
export async function inTurns<T>(
	ours: () => Promise<T>,
	least: () => Promise<T>,
	rounds = ROUNDS
): Promise<Turn<T>[]> {
	const turns: Turn<T>[] = [];
	for (let round = 0; round < rounds; round += 1) {
		turns.push({ ours: await ours(), least: await least() });
	}
	return turns;
}

/** @returns that of ours whose ratio is the median one, so that the figures beside a ratio make it */
export function medianTurn<T>(turns: readonly Turn<T>[], ratioOf: (turn: Turn<T>) => number) {
	const ratio = median(turns.map(ratioOf));
	const turn = turns.find((it) => ratioOf(it) === ratio);
	if (!turn) throw new RangeError('no turn was taken');
	return turn;
}

/** @returns the median ratio and, in brackets, the smallest and the largest: `0.22 (0.20 to 0.24)` */
export function ratioInWords<T>(turns: readonly Turn<T>[], ratioOf: (turn: Turn<T>) => number) {
	const ratios = turns.map(ratioOf);
	const [least, most] = [Math.min(...ratios), Math.max(...ratios)].map((it) => it.toFixed(2));
	return `${median(ratios).toFixed(2)} (${least} to ${most})`;
}
