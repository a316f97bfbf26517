import { LruMap } from '#lib/domain/lru-map.ts';
import type { Tile, TreeEnd } from '#lib/domain/log-tiles.ts';
import type { Frontier } from '#lib/domain/merkle.ts';
import type { NoteSigner } from '#lib/domain/signed-note.ts';
import type { CheckpointRow } from '#lib/server/storage/checkpoints.ts';

/** The end of a log, and the note that was signed over it. */
interface Signed {
	note: string;
	end: TreeEnd;
}

/** Surveys of which the end is remembered: some eight kilobytes each, at most twenty-four. */
const REMEMBERED = 100;

const signedWith = new WeakMap<NoteSigner, LruMap<Signed>>();

/**
 * Remembers what this process has just signed, whether it is committed or not: it is recalled only for
 * a store in which the very same is found.
 */
export function rememberSigned(
	signer: NoteSigner,
	surveyId: string,
	note: string,
	end: TreeEnd
): void {
	const known = signedWith.get(signer) ?? new LruMap(REMEMBERED);
	signedWith.set(signer, known);
	known.set(surveyId, { note, end: withOwnMemory(end) });
}

/** A small buffer is a piece of 64 kB that many share: kept as it is, each would keep all of them. */
function withOwnMemory({ frontier: { size, peaks }, open }: TreeEnd): TreeEnd {
	return {
		frontier: { size, peaks: peaks.map((it) => new Uint8Array(it)) },
		open: open.map((it) => ({ ...it, hashes: new Uint8Array(it.hashes) }))
	};
}

/**
 * The frontier of a log that ends with the very note and tiles that this process signed last: who signed
 * it and which root they give need not be proven again.
 * @param open the tiles that `openTiles` names for the size that was signed
 * @returns undefined where anything differs, or this process has signed nothing there
 */
export function recallSigned(
	signer: NoteSigner,
	surveyId: string,
	{ note, size }: CheckpointRow,
	open: readonly Tile[]
): Frontier | undefined {
	const known = signedWith.get(signer)?.get(surveyId);
	if (known?.note !== note || known.end.frontier.size !== size) return undefined;
	return areSame(known.end.open, open) ? known.end.frontier : undefined;
}

function areSame(ones: readonly Tile[], others: readonly Tile[]): boolean {
	if (ones.length !== others.length) return false;
	return ones.every(({ level, number, hashes }, at) => {
		const other = others[at];
		if (other?.level !== level || other.number !== number) return false;
		return Buffer.compare(hashes, other.hashes) === 0;
	});
}
