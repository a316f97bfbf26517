import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toHex } from './bytes.ts';
import { appendLeaves, EMPTY_FRONTIER, leafHash, rootOf, treeRoot } from './merkle.ts';
import { consistencyProof, inclusionProof } from './merkle-proof.ts';
import { isConsistent, isIncluded } from './merkle-verify.ts';

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest();

/** Leaf hashes of a tree of 1 to 70 leaves, and a place in it. */
const tree = fc.integer({ min: 1, max: 70 }).chain((size) =>
	fc.record({
		leaves: fc.constant(Array.from({ length: size }, (_, at) => leafHash(sha256, `leaf ${at}`))),
		index: fc.integer({ min: 0, max: size - 1 })
	})
);
const flipped = (hash: Uint8Array, bit: number) =>
	hash.map((byte, at) => (at === (bit >> 3) % 32 ? byte ^ (1 << (bit & 7)) : byte));

describe('any tree', () => {
	test('grows leaf by leaf or in parts to the same root', () => {
		fc.assert(
			fc.property(tree, ({ leaves, index }) => {
				const first = appendLeaves(sha256, EMPTY_FRONTIER, leaves.slice(0, index));
				const grown = appendLeaves(sha256, first, leaves.slice(index));
				expect(grown.size).toBe(leaves.length);
				expect(toHex(rootOf(sha256, grown))).toBe(toHex(treeRoot(sha256, leaves)));
			})
		);
	});

	test('the frontier before a leaf is its proof, from the smallest peak, while it is the last', () => {
		fc.assert(
			fc.property(tree, ({ leaves, index }) => {
				const before = appendLeaves(sha256, EMPTY_FRONTIER, leaves.slice(0, index));
				expect(before.peaks.toReversed()).toEqual(
					inclusionProof(sha256, leaves.slice(0, index + 1), index)
				);
			})
		);
	});

	test('proves each of its leaves, and no mutation of that proof', () => {
		fc.assert(
			fc.property(tree, fc.nat(), fc.nat(), ({ leaves, index }, at, bit) => {
				const size = leaves.length;
				const proof = inclusionProof(sha256, leaves, index);
				const leaf = leaves[index] ?? expect.fail();
				const claim = { index, size, leaf, root: treeRoot(sha256, leaves), proof };
				expect(isIncluded(sha256, claim)).toBe(true);
				const wrong = [
					{ ...claim, index: index + 1 },
					{ ...claim, index: index - 1 },
					{ ...claim, index: index + 0.5 },
					{ ...claim, index: index ^ 1 },
					{ ...claim, size: size * 2 },
					{ ...claim, size: index },
					{ ...claim, leaf: flipped(leaf, bit) },
					{ ...claim, leaf: leaf.slice(1) },
					{ ...claim, root: flipped(claim.root, bit) },
					{ ...claim, root: new Uint8Array() },
					{ ...claim, proof: [...proof, leaf] },
					{ ...claim, proof: [leaf, ...proof] },
					{ ...claim, proof: [...proof, new Uint8Array()] }
				];
				const hit = at % Math.max(proof.length, 1);
				if (proof.length > 0) {
					wrong.push(
						{ ...claim, proof: proof.map((it, n) => (n === hit ? flipped(it, bit) : it)) },
						{ ...claim, proof: proof.slice(1) },
						{ ...claim, proof: proof.slice(0, -1) },
						{ ...claim, proof: proof.toSpliced(hit, 0, proof[hit] ?? leaf) }
					);
				}
				if (proof.length > 1) wrong.push({ ...claim, proof: proof.toReversed() });
				expect(wrong.filter((it) => isIncluded(sha256, it))).toEqual([]);
			})
		);
	});

	test('proves each of its beginnings, and no mutation of that proof', () => {
		fc.assert(
			fc.property(tree, fc.nat(), fc.nat(), ({ leaves, index }, at, bit) => {
				const [size1, size2] = [index + 1, leaves.length];
				const [root1, root2] = [leaves.slice(0, size1), leaves].map((it) => treeRoot(sha256, it));
				if (!root1 || !root2) expect.fail();
				const proof = consistencyProof(sha256, leaves, size1);
				const claim = { size1, size2, root1, root2, proof };
				expect(isConsistent(sha256, claim)).toBe(true);
				const wrong = [
					{ ...claim, size1: 0 },
					{ ...claim, size1: size1 + 0.5 },
					{ ...claim, size1: size2 + 1 },
					{ ...claim, root1: flipped(root1, bit) },
					{ ...claim, root2: flipped(root2, bit) },
					{ ...claim, root2: root2.slice(1) },
					{ ...claim, proof: [...proof, root1] },
					{ ...claim, proof: [root2, ...proof] },
					{ ...claim, proof: [...proof, new Uint8Array()] }
				];
				if (proof.length > 0) {
					const hit = at % proof.length;
					wrong.push(
						{ ...claim, root1: root2, root2: root1 },
						{ ...claim, proof: [] },
						{ ...claim, proof: proof.slice(0, -1) },
						{ ...claim, proof: proof.slice(1) },
						{ ...claim, proof: proof.map((it, n) => (n === hit ? flipped(it, bit) : it)) }
					);
				}
				expect(wrong.filter((it) => isConsistent(sha256, it))).toEqual([]);
			})
		);
	});

	test('changes its root with any leaf that is changed, dropped, added or moved', () => {
		fc.assert(
			fc.property(tree, fc.nat(), ({ leaves, index }, bit) => {
				const leaf = leaves[index] ?? expect.fail();
				const others = [
					leaves.with(index, flipped(leaf, bit)),
					leaves.toSpliced(index, 1),
					leaves.toSpliced(index, 0, leaf),
					[...leaves, leaf],
					...(leaves.length > 1 ? [leaves.toReversed()] : [])
				];
				const roots = [leaves, ...others].map((it) => toHex(treeRoot(sha256, it)));
				expect(roots.slice(1)).not.toContain(roots[0]);
			})
		);
	});
});
