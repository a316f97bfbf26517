/**
 * The Merkle tree of RFC 6962 §2.1: one root stands for all leaves in their order, and changing,
 * dropping or adding any leaf gives another root.
 *
 * The hash is passed in, since the domain knows no package.
 */

/** SHA-256 of bytes, or of a text's UTF-8. @returns 32 bytes */
export type Sha256 = (data: Uint8Array | string) => Uint8Array;

/** Bytes of a hash. */
export const HASH_LENGTH = 32;

/** Keeps a leaf from passing for an inner node and the other way round (RFC 6962 §2.1). */
const LEAF = 0x00;
const NODE = 0x01;

/** @param data a leaf's bytes, or its text, which counts as UTF-8 */
export function leafHash(sha256: Sha256, data: string | Uint8Array): Uint8Array {
	if (typeof data === 'string') return sha256(String.fromCharCode(LEAF) + data);
	const prefixed = new Uint8Array(1 + data.length);
	prefixed[0] = LEAF;
	prefixed.set(data, 1);
	return sha256(prefixed);
}

/** @param left and @param right the hashes of two halves, 32 bytes each */
export function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
	const prefixed = new Uint8Array(1 + left.length + right.length);
	prefixed[0] = NODE;
	prefixed.set(left, 1);
	prefixed.set(right, 1 + left.length);
	return sha256(prefixed);
}

/**
 * All of a tree that appending needs: the roots of its full subtrees, one for each bit of its size,
 * the largest first. Grows by the logarithm of the size.
 */
export interface Frontier {
	/** Leaves in the tree. */
	readonly size: number;
	readonly peaks: readonly Uint8Array[];
}

export const EMPTY_FRONTIER: Frontier = { size: 0, peaks: [] };

/**
 * Appends leaves, at O(log n) each at worst and O(1) on average.
 * @param leaves leaf hashes, in the order of the log
 * @param onFull is given each subtree of 2^height leaves that they complete, from the left, by its root
 * @returns another frontier; the given one stays as it is
 */
export function appendLeaves(
	sha256: Sha256,
	frontier: Frontier,
	leaves: Iterable<Uint8Array>,
	onFull?: (height: number, root: Uint8Array) => void
): Frontier {
	const peaks = [...frontier.peaks];
	let size = frontier.size;
	for (const leaf of leaves) {
		let [peak, height] = [leaf, 0];
		// Each trailing 1 of the size is a full subtree that the new one completes to twice its size.
		for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
			peak = nodeHash(sha256, lastOf(peaks.pop()), peak);
			height += 1;
			onFull?.(height, peak);
		}
		peaks.push(peak);
		size += 1;
	}
	return { size, peaks };
}

/** The root of the tree whose frontier this is; of no leaves it is the hash of nothing. */
export function rootOf(sha256: Sha256, { peaks }: Frontier): Uint8Array {
	const root = peaks.reduceRight<Uint8Array | undefined>(
		(right, left) => (right ? nodeHash(sha256, left, right) : left),
		undefined
	);
	return root ?? sha256(new Uint8Array());
}

/** @param leaves leaf hashes */
export function treeRoot(sha256: Sha256, leaves: Iterable<Uint8Array>): Uint8Array {
	return rootOf(sha256, appendLeaves(sha256, EMPTY_FRONTIER, leaves));
}

function lastOf(peak: Uint8Array | undefined): Uint8Array {
	if (!peak) throw new RangeError('frontier: fewer peaks than its size has bits');
	return peak;
}
