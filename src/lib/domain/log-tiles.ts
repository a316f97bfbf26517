import { concatBytes } from './bytes.ts';
import {
	appendLeaves,
	EMPTY_FRONTIER,
	HASH_LENGTH,
	treeRoot,
	type Frontier,
	type Sha256
} from './merkle.ts';

/** Hashes in a full tile: eight levels of the tree. */
export const TILE = 256;

/**
 * A piece of a log's tree, as C2SP's tlog-tiles cut it: up to 256 hashes that stand side by side.
 * Level 0 has the leaves; a hash of level n + 1 is the root of a full tile of level n. So a million
 * leaves lie in some four thousand rows, and any part of the tree is found in a few of them.
 * @see https://c2sp.org/tlog-tiles
 */
export interface Tile {
	level: number;
	/** From 0, in each level. */
	number: number;
	/** 32 bytes each, one after the other. */
	hashes: Uint8Array;
}

/** How many hashes a level of the tiles has in a tree of this size. */
export function levelSize(size: number, level: number): number {
	return Math.floor(size / TILE ** level);
}

/** The tiles that are not full in a tree of this size: those that appending goes on with. */
export function openTiles(size: number): { level: number; number: number }[] {
	const open: { level: number; number: number }[] = [];
	for (let level = 0; levelSize(size, level) > 0; level += 1) {
		const count = levelSize(size, level);
		if (count % TILE !== 0) open.push({ level, number: Math.floor(count / TILE) });
	}
	return open;
}

/**
 * Appends leaf hashes.
 * @param size of the tree before
 * @param open the tiles that `openTiles(size)` names
 * @returns the tiles that are new or have grown, whole
 */
export function growTiles(
	sha256: Sha256,
	size: number,
	open: readonly Tile[],
	leaves: readonly Uint8Array[]
): Tile[] {
	const grown: Tile[] = [];
	let adding = leaves;
	for (let level = 0; adding.length > 0; level += 1) {
		const count = levelSize(size, level);
		const begun = count % TILE === 0 ? [] : hashesOf(openAt(open, level));
		const hashes = [...begun, ...adding];
		const roots: Uint8Array[] = [];
		for (let at = 0; at < hashes.length; at += TILE) {
			const together = hashes.slice(at, at + TILE);
			const number = Math.floor(count / TILE) + at / TILE;
			grown.push({ level, number, hashes: concatBytes(...together) });
			if (together.length === TILE) roots.push(treeRoot(sha256, together));
		}
		adding = roots;
	}
	return grown;
}

/**
 * The frontier of a tree of this size: the roots of its full subtrees stand in its open tiles.
 * @param open the tiles that `openTiles(size)` names; others are passed over
 */
export function frontierIn(sha256: Sha256, size: number, open: readonly Tile[]): Frontier {
	const peaks = openTiles(size)
		.toReversed()
		.flatMap(({ level }) => {
			const hashes = hashesOf(openAt(open, level));
			const count = levelSize(size, level) % TILE;
			if (hashes.length !== count) throw new RangeError(`log: the open tile of level ${level}`);
			return appendLeaves(sha256, EMPTY_FRONTIER, hashes).peaks;
		});
	return { size, peaks };
}

export function hashesOf({ hashes }: Tile): Uint8Array[] {
	return Array.from({ length: hashes.length / HASH_LENGTH }, (_, at) =>
		hashes.subarray(at * HASH_LENGTH, (at + 1) * HASH_LENGTH)
	);
}

function openAt(open: readonly Tile[], level: number): Tile {
	const tile = open.find((it) => it.level === level);
	if (!tile) throw new RangeError(`log: no open tile of level ${level}`);
	return tile;
}
