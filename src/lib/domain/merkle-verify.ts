import { equalBytes } from './bytes.ts';
import { HASH_LENGTH, nodeHash, type Sha256 } from './merkle.ts';

/** That a leaf stands at a place of the tree that has this root. */
export interface InclusionClaim {
	/** From 0. */
	index: number;
	/** Leaves in the tree. */
	size: number;
	/** The leaf's hash. */
	leaf: Uint8Array;
	root: Uint8Array;
	proof: readonly Uint8Array[];
}

/** That the earlier tree is the beginning of the later one. */
export interface ConsistencyClaim {
	/** Leaves in the earlier tree, 1 or more: an empty one proves nothing. */
	size1: number;
	/** Leaves in the later tree. */
	size2: number;
	root1: Uint8Array;
	root2: Uint8Array;
	proof: readonly Uint8Array[];
}

/**
 * @returns whether the proof holds; never throws, whatever was sent
 * @see RFC 9162 §2.1.3.2
 */
export function isIncluded(sha256: Sha256, claim: InclusionClaim): boolean {
	const { index, size, leaf, root, proof } = claim;
	if (!isCount(index) || !isCount(size) || index >= size) return false;
	if (![leaf, root, ...proof].every(isHash)) return false;
	let [place, last, hash] = [index, size - 1, leaf];
	for (const sibling of proof) {
		if (last === 0) return false;
		if (place % 2 === 1 || place === last) {
			hash = nodeHash(sha256, sibling, hash);
			while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
		} else {
			hash = nodeHash(sha256, hash, sibling);
		}
		[place, last] = [half(place), half(last)];
	}
	return last === 0 && equalBytes(hash, root);
}

/**
 * @returns whether the proof holds; never throws, whatever was sent
 * @see RFC 9162 §2.1.4.2
 */
export function isConsistent(sha256: Sha256, claim: ConsistencyClaim): boolean {
	const { size1, size2, root1, root2, proof } = claim;
	if (!isCount(size1) || !isCount(size2) || size1 === 0 || size1 > size2) return false;
	if (![root1, root2, ...proof].every(isHash)) return false;
	if (size1 === size2) return proof.length === 0 && equalBytes(root1, root2);
	let [place, last] = [size1 - 1, size2 - 1];
	while (place % 2 === 1) [place, last] = [half(place), half(last)];
	// Where the earlier tree is one full subtree of the later, its root is not sent: it is known.
	const [first, ...rest] = place === 0 ? [root1, ...proof] : proof;
	if (!first || proof.length === 0) return false;
	let [early, late] = [first, first];
	for (const hash of rest) {
		if (last === 0) return false;
		if (place % 2 === 1 || place === last) {
			early = nodeHash(sha256, hash, early);
			late = nodeHash(sha256, hash, late);
			while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
		} else {
			late = nodeHash(sha256, late, hash);
		}
		[place, last] = [half(place), half(last)];
	}
	return last === 0 && equalBytes(early, root1) && equalBytes(late, root2);
}

/** Not by a shift, which ends at 32 bits. */
function half(count: number): number {
	return Math.floor(count / 2);
}

function isCount(count: number): boolean {
	return Number.isSafeInteger(count) && count >= 0;
}

function isHash(hash: Uint8Array): boolean {
	return hash.length === HASH_LENGTH;
}
