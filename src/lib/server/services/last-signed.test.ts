import { expect, test } from 'vitest';
import { toHex } from '#lib/domain/bytes.ts';
import { growTiles, type Tile, type TreeEnd } from '#lib/domain/log-tiles.ts';
import { EMPTY_FRONTIER, leafHash, type Frontier } from '#lib/domain/merkle.ts';
import type { NoteSigner } from '#lib/domain/signed-note.ts';
import { recallSigned, rememberSigned } from './last-signed.ts';
import { sha256 } from './sha256.ts';

const SIZE = 300;
const NOTE = 'a note';

const signer = (): NoteSigner => ({
	name: 'hailong.test',
	publicKey: new Uint8Array(32),
	sign: () => new Uint8Array(64)
});

/** A log of 300 entries: one full tile, and two that are open. */
function grownEnd(): TreeEnd {
	const leaves = Array.from({ length: SIZE }, (_, at) => leafHash(sha256, `entry ${at}`));
	return growTiles(sha256, { frontier: EMPTY_FRONTIER, open: [] }, leaves).end;
}

const flipped = (tile: Tile): Tile => ({
	...tile,
	hashes: tile.hashes.map((it, at) => (at ? it : it ^ 1))
});

const inHex = ({ size, peaks }: Frontier) => [size, ...peaks.map(toHex)];

test.each<[string, string, number, (open: readonly Tile[]) => readonly Tile[], boolean]>([
	['the very same', NOTE, SIZE, (open) => open, true],
	['another note', 'another', SIZE, (open) => open, false],
	['another size', NOTE, SIZE - 1, (open) => open, false],
	['a tile less', NOTE, SIZE, (open) => open.slice(1), false],
	['tiles in another order', NOTE, SIZE, (open) => open.toReversed(), false],
	['a bit of the first tile', NOTE, SIZE, ([a, b]) => [flipped(a!), b!], false],
	['a bit of the last tile', NOTE, SIZE, ([a, b]) => [a!, flipped(b!)], false]
])('%s: recalled only where nothing differs', (_name, note, size, openFrom, isRecalled) => {
	const [ours, end] = [signer(), grownEnd()];
	rememberSigned(ours, 'survey', NOTE, end);
	const row = { lock: 1, size, note };
	const found = recallSigned(ours, 'survey', row, openFrom(end.open));
	expect(found && inHex(found)).toEqual(isRecalled ? inHex(end.frontier) : undefined);
});

test('what another key signed, or another survey has, is not recalled', () => {
	const [ours, end] = [signer(), grownEnd()];
	rememberSigned(ours, 'survey', NOTE, end);
	const row = { lock: 1, size: SIZE, note: NOTE };
	expect(recallSigned(signer(), 'survey', row, end.open)).toBeUndefined();
	expect(recallSigned(ours, 'other', row, end.open)).toBeUndefined();
});

test('what is remembered keeps no memory but its own', () => {
	const [ours, end] = [signer(), grownEnd()];
	rememberSigned(ours, 'survey', NOTE, end);
	const found = recallSigned(ours, 'survey', { lock: 1, size: SIZE, note: NOTE }, end.open);
	expect(found?.peaks.map((it) => it.buffer.byteLength)).toEqual([32, 32, 32, 32]);
});
