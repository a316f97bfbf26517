import { concatBytes } from './bytes.ts';
import { appendLeaves, EMPTY_FRONTIER, HASH_LENGTH, type Frontier, type Sha256 } from './merkle.ts';

/** Levels of the tree in a tile. */
const LEVELS = 8;

/** Hashes in a full tile. */
export const TILE = 2 ** LEVELS;

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

/** A log's tree at its end, where it grows. */
export interface TreeEnd {
	frontier: Frontier;
	/** The tiles that `openTiles` names for its size, in that order. */
	open: readonly Tile[];
}

/**
 * Appends leaf hashes.
 * @returns the tiles that are new or have grown, whole, and the end of the tree with these leaves
 */
export function growTiles(
	sha256: Sha256,
	{ frontier, open }: TreeEnd,
	leaves: readonly Uint8Array[]
): { tiles: Tile[]; end: TreeEnd } {
	const added: (readonly Uint8Array[])[] = [leaves];
	const grown = appendLeaves(sha256, frontier, leaves, (height, root) => {
		const level = height / LEVELS;
		if (Number.isInteger(level)) added[level] = [...(added[level] ?? []), root];
	});
	const tiles = added.flatMap((hashes, level) => tilesWith(level, frontier.size, open, hashes));
	return { tiles, end: { frontier: grown, open: openOf(grown.size, [...tiles, ...open]) } };
}

/** What hashes that a level gets make of its tiles. @param size of the tree before */
function tilesWith(
	level: number,
	size: number,
	open: readonly Tile[],
	added: readonly Uint8Array[]
): Tile[] {
	const count = levelSize(size, level);
	const first = Math.floor(count / TILE);
	const begun = count % TILE === 0 ? [] : hashesOf(openAt(open, { level, number: first }));
	const hashes = [...begun, ...added];
	return Array.from({ length: Math.ceil(hashes.length / TILE) }, (_, at) => {
		const together = hashes.slice(at * TILE, (at + 1) * TILE);
		return { level, number: first + at, hashes: concatBytes(...together) };
	});
}

/** @param tiles where one has grown, it stands before what it was */
function openOf(size: number, tiles: readonly Tile[]): Tile[] {
	return openTiles(size).map((it) => openAt(tiles, it));
}

/**
 * The frontier of a tree of this size: the roots of its full subtrees stand in its open tiles.
 * @param open the tiles that `openTiles(size)` names; others are passed over
 */
export function frontierIn(sha256: Sha256, size: number, open: readonly Tile[]): Frontier {
	const peaks = openTiles(size)
		.toReversed()
		.flatMap((place) => {
			const hashes = hashesOf(openAt(open, place));
			const count = levelSize(size, place.level) % TILE;
			if (hashes.length !== count)
				throw new RangeError(`log: the open tile of level ${place.level}`);
			return appendLeaves(sha256, EMPTY_FRONTIER, hashes).peaks;
		});
	return { size, peaks };
}

export function hashesOf({ hashes }: Tile): Uint8Array[] {
	return Array.from({ length: hashes.length / HASH_LENGTH }, (_, at) =>
		hashes.subarray(at * HASH_LENGTH, (at + 1) * HASH_LENGTH)
	);
}

function openAt(tiles: readonly Tile[], { level, number }: Omit<Tile, 'hashes'>): Tile {
	const tile = tiles.find((it) => it.level === level && it.number === number);
	if (!tile) throw new RangeError(`log: no open tile of level ${level}`);
	return tile;
}
