import { hash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { toHex } from './bytes.ts';
import {
	frontierIn,
	growTiles,
	hashesOf,
	openTiles,
	TILE,
	type Tile,
	type TreeEnd
} from './log-tiles.ts';
import { inclusionPath, subtreeRoot, type TileReader } from './log-subtrees.ts';
import { appendLeaves, EMPTY_FRONTIER, leafHash, treeRoot } from './merkle.ts';
import { inclusionProof } from './merkle-proof.ts';

const sha256 = (data: Uint8Array | string) => hash('sha256', data, 'buffer');
const leavesOf = (count: number) =>
	Array.from({ length: count }, (_, at) => leafHash(sha256, `leaf ${at}`));
const nameOf = ({ level, number }: { level: number; number: number }) => `${level}/${number}`;

/** The tiles of a log that grew by these numbers of leaves. */
function grownBy(steps: readonly number[]) {
	const tiles = new Map<string, Tile>();
	const leaves = leavesOf(steps.reduce((sum, it) => sum + it, 0));
	let size = 0;
	let end: TreeEnd = { frontier: EMPTY_FRONTIER, open: [] };
	for (const step of steps) {
		const grown = growTiles(sha256, end, leaves.slice(size, size + step));
		for (const tile of grown.tiles) tiles.set(nameOf(tile), tile);
		size += step;
		end = grown.end;
	}
	const read: TileReader = async (level, from, count) => {
		const tile = tiles.get(nameOf({ level, number: Math.floor(from / TILE) }))!;
		return hashesOf(tile).slice(from % TILE, (from % TILE) + count);
	};
	return { tiles, leaves, read, size, end };
}

const LARGE = grownBy([66_000]);

describe('the tiles of a log', () => {
	test('are the same however it grew', () => {
		const once = grownBy([3_000]);
		const often = grownBy([1, 9, 246, 1, 255, 256, 257, 513, 1_000, 462]);
		expect(often.size).toBe(once.size);
		expect(often.tiles.size).toBe(once.tiles.size);
		for (const [name, tile] of once.tiles) {
			expect(toHex(often.tiles.get(name)!.hashes)).toBe(toHex(tile.hashes));
		}
	});

	test('of 65,536 leaves are 256 of level 0, one of level 1 and a begun one of level 2', () => {
		const { tiles } = grownBy([65_536]);
		const levels = [...tiles.values()].map((it) => it.level);
		expect([0, 1, 2].map((level) => levels.filter((it) => it === level).length)).toEqual([
			256, 1, 1
		]);
	});

	test.each([0, 1, 2, 255, 256, 257, 600, 65_535, 65_536, 66_000])(
		'of %d leaves tell from where the tree goes on',
		(count) => {
			const { tiles, leaves } = grownBy([count]);
			const open = openTiles(count).map((it) => tiles.get(nameOf(it))!);
			const grown = appendLeaves(sha256, EMPTY_FRONTIER, leaves);
			const found = frontierIn(sha256, count, open);
			expect(found.size).toBe(count);
			expect(found.peaks.map(toHex)).toEqual(grown.peaks.map(toHex));
		}
	);

	test.each([[[0]], [[1]], [[255, 1]], [[250, 20]], [[600]], [[65_530, 5, 1, 464]]])(
		'that grew by %j are open at its end',
		(steps) => {
			const { tiles, leaves, size, end } = grownBy(steps);
			const grown = appendLeaves(sha256, EMPTY_FRONTIER, leaves);
			expect(end.frontier.size).toBe(size);
			expect(end.frontier.peaks.map(toHex)).toEqual(grown.peaks.map(toHex));
			expect(end.open).toEqual(openTiles(size).map((it) => tiles.get(nameOf(it))));
		}
	);

	test('that are cut short are refused', () => {
		const { tiles } = grownBy([300]);
		const open = openTiles(300).map((it) => tiles.get(nameOf(it))!);
		const cut = open.map((it) => ({ ...it, hashes: it.hashes.slice(32) }));
		expect(() => frontierIn(sha256, 300, cut)).toThrow(RangeError);
	});

	test.each([1, 2, 3, 255, 256, 257, 511, 513, 66_000])(
		'of %d leaves give the root of the tree',
		async (count) => {
			const leaves = LARGE.leaves.slice(0, count);
			const root = await subtreeRoot(sha256, LARGE.read, 0, count);
			expect(toHex(root)).toBe(toHex(treeRoot(sha256, leaves)));
		}
	);

	test.each([
		[0, 1],
		[0, 2],
		[6, 7],
		[255, 600],
		[256, 600],
		[599, 600],
		[599, 66_000],
		[65_999, 66_000]
	])('lead from leaf %d to the root of %d', async (index, size) => {
		const path = await inclusionPath(sha256, LARGE.read, index, size);
		const expected = inclusionProof(sha256, LARGE.leaves.slice(0, size), index);
		expect(path.map(toHex)).toEqual(expected.map(toHex));
	});

	test('that are missing are told', () => {
		const { frontier } = grownBy([3]).end;
		const grow = () => growTiles(sha256, { frontier, open: [] }, leavesOf(1));
		expect(grow).toThrow('no open tile of level 0');
	});
});
