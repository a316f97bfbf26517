import { levelSize, TILE } from './log-tiles.ts';
import { nodeHash, treeRoot, type Sha256 } from './merkle.ts';

/**
 * Gives a row of hashes that stand side by side in one tile.
 * @param level @param from of the first, counted in its level @param count of them; a power of two
 */
export type TileReader = (level: number, from: number, count: number) => Promise<Uint8Array[]>;

/**
 * The root over leaves `from` to `to` - 1 of a log: a subtree of RFC 6962. Reads some tiles, whatever
 * the number of leaves.
 * @param from a multiple of the largest power of two below the number of leaves
 */
export async function subtreeRoot(
	sha256: Sha256,
	read: TileReader,
	from: number,
	to: number
): Promise<Uint8Array> {
	const count = to - from;
	if (count < 1) throw new RangeError(`log: leaves ${from} to ${to}`);
	if (isPowerOfTwo(count)) return fullRoot(sha256, read, from, count);
	const half = leftHalf(count);
	const left = await fullRoot(sha256, read, from, half);
	return nodeHash(sha256, left, await subtreeRoot(sha256, read, from + half, to));
}

/**
 * The hashes that lead from one leaf to the root of the tree of the first `size` leaves, the leaf's
 * sibling first (RFC 6962 §2.1.1).
 */
export async function inclusionPath(
	sha256: Sha256,
	read: TileReader,
	index: number,
	size: number
): Promise<Uint8Array[]> {
	if (!(index >= 0 && index < size)) throw new RangeError(`index: ${index} of ${size}`);
	const path: Uint8Array[] = [];
	let [from, to] = [0, size];
	while (to - from > 1) {
		const middle = from + leftHalf(to - from);
		const [other, others] = index < middle ? [middle, to] : [from, middle];
		path.push(await subtreeRoot(sha256, read, other, others));
		if (index < middle) to = middle;
		else from = middle;
	}
	return path.reverse();
}

/** Of a full subtree, whose hashes all stand in one tile of the highest level that has them. */
async function fullRoot(
	sha256: Sha256,
	read: TileReader,
	from: number,
	count: number
): Promise<Uint8Array> {
	let level = 0;
	while (levelSize(count, level + 1) > 0) level += 1;
	const hashes = await read(level, from / TILE ** level, levelSize(count, level));
	return treeRoot(sha256, hashes);
}

function isPowerOfTwo(count: number): boolean {
	return 2 ** Math.round(Math.log2(count)) === count;
}

/** The largest power of two below `count`, which is 2 or more. */
function leftHalf(count: number): number {
	return 2 ** ((count - 1).toString(2).length - 1);
}
