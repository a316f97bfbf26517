import { treeRoot, type Sha256 } from './merkle.ts';

/**
 * The hashes that lead from one leaf to the root, the leaf's sibling first (RFC 6962 §2.1.1).
 * @param leaves leaf hashes of the whole tree
 * @throws RangeError where the tree has no such leaf
 */
export function inclusionProof(
	sha256: Sha256,
	leaves: readonly Uint8Array[],
	index: number
): Uint8Array[] {
	if (!(Number.isInteger(index) && index >= 0 && index < leaves.length)) {
		throw new RangeError(`index: ${index} of ${leaves.length}`);
	}
	return pathTo(sha256, leaves, index);
}

/**
 * The hashes that show the tree of the first `size` leaves to be the beginning of this one
 * (RFC 6962 §2.1.2).
 * @param leaves leaf hashes of the whole tree
 * @param size 1 to all: of an empty tree there is nothing to prove
 * @throws RangeError on another size
 */
export function consistencyProof(
	sha256: Sha256,
	leaves: readonly Uint8Array[],
	size: number
): Uint8Array[] {
	if (!(Number.isInteger(size) && size >= 1 && size <= leaves.length)) {
		throw new RangeError(`size: ${size} of ${leaves.length}`);
	}
	return subproof(sha256, leaves, size, true);
}

function pathTo(sha256: Sha256, leaves: readonly Uint8Array[], index: number): Uint8Array[] {
	if (leaves.length === 1) return [];
	const half = leftHalf(leaves.length);
	const [left, right] = [leaves.slice(0, half), leaves.slice(half)];
	return index < half
		? [...pathTo(sha256, left, index), treeRoot(sha256, right)]
		: [...pathTo(sha256, right, index - half), treeRoot(sha256, left)];
}

/** SUBPROOF of RFC 6962 §2.1.2. @param whole whether `size` is still the beginning of the whole tree */
function subproof(
	sha256: Sha256,
	leaves: readonly Uint8Array[],
	size: number,
	whole: boolean
): Uint8Array[] {
	if (size === leaves.length) return whole ? [] : [treeRoot(sha256, leaves)];
	const half = leftHalf(leaves.length);
	const [left, right] = [leaves.slice(0, half), leaves.slice(half)];
	return size <= half
		? [...subproof(sha256, left, size, whole), treeRoot(sha256, right)]
		: [...subproof(sha256, right, size - half, false), treeRoot(sha256, left)];
}

/** The largest power of two below `size`, which is 2 or more. */
function leftHalf(size: number): number {
	return 2 ** ((size - 1).toString(2).length - 1);
}
