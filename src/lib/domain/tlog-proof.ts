import { toBase64, fromBase64 } from './bytes.ts';
import { parseCheckpoint, type Checkpoint } from './checkpoint.ts';
import { HASH_LENGTH } from './merkle.ts';

/**
 * C2SP tlog-proof: one text file with which anyone can check, without a network, that an entry
 * stands in the log under a signed checkpoint.
 * @see https://c2sp.org/tlog-proof
 */
export interface TlogProof {
	/** Here the leaf's data, from which the reader makes its hash. */
	extra: Uint8Array;
	/** From 0. */
	index: number;
	/** From the leaf's sibling to the root's child. */
	hashes: readonly Uint8Array[];
	/** The signed note, as it is. */
	checkpoint: string;
}

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';

export function formatTlogProof({ extra, index, hashes, checkpoint }: TlogProof): string {
	const head = [FIRST_LINE, `extra ${toBase64(extra)}`, `index ${index}`];
	return `${[...head, ...hashes.map(toBase64)].join('\n')}\n\n${checkpoint}`;
}

/** Reads a proof without believing it. @returns undefined for what is none */
export function parseTlogProof(text: string): (TlogProof & { head: Checkpoint }) | undefined {
	const end = text.indexOf('\n\n');
	const [first, extraLine, indexLine, ...lines] = text.slice(0, Math.max(end, 0)).split('\n');
	const extra = fromBase64(/^extra (\S+)$/.exec(extraLine ?? '')?.[1] ?? '-');
	const digits = /^index (0|[1-9]\d{0,15})$/.exec(indexLine ?? '')?.[1];
	const hashes = lines.map(fromBase64).filter((it) => it?.length === HASH_LENGTH);
	const checkpoint = text.slice(end + 2);
	const head = parseCheckpoint(checkpoint);
	if (first !== FIRST_LINE || !extra || digits === undefined || !head) return undefined;
	if (hashes.length !== lines.length || !Number.isSafeInteger(Number(digits))) return undefined;
	return {
		extra,
		index: Number(digits),
		hashes: hashes.filter((it) => it !== undefined),
		checkpoint,
		head
	};
}
