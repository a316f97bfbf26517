import { fromBase64, toBase64 } from './bytes.ts';
import { HASH_LENGTH, type Sha256 } from './merkle.ts';
import { parseNote, signNote, type NoteSigner, type SignedNote } from './signed-note.ts';

/**
 * What a data lock (mốc khóa số liệu) states: so many entries has this survey's log, and this is the
 * root over them. Nothing that was locked can change without another root.
 * @see https://c2sp.org/tlog-checkpoint
 */
export interface TreeHead {
	/** Which log: `<host>/log/<survey>`. */
	origin: string;
	/** Entries in the log. */
	size: number;
	/** 32 bytes. */
	root: Uint8Array;
}

/** @param host of ORIGIN, with its port where it has one */
export function logOrigin(host: string, surveyId: string): string {
	return `${host}/log/${surveyId}`;
}

/**
 * The text of a checkpoint that is signed.
 * @throws RangeError on an origin, size or root that no checkpoint can have
 */
export function formatTreeHead({ origin, size, root }: TreeHead): string {
	if (!/^[^\s+]+$/.test(origin)) throw new RangeError(`origin: ${origin}`);
	if (!(Number.isSafeInteger(size) && size >= 0)) throw new RangeError(`size: ${size}`);
	if (root.length !== HASH_LENGTH) throw new RangeError(`root: ${root.length} bytes`);
	return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** @returns undefined for what `formatTreeHead` never gives: lines of others after ours too */
export function parseTreeHead(text: string): TreeHead | undefined {
	const [origin, digits, base64] =
		/^([^\s+]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n$/.exec(text)?.slice(1) ?? [];
	const root = fromBase64(base64 ?? '');
	const size = Number(digits);
	if (origin === undefined || !root || !Number.isSafeInteger(size)) return undefined;
	return { origin, size, root };
}

/** @returns the signed note, ready to be stored, printed and sent */
export function signCheckpoint(sha256: Sha256, signer: NoteSigner, head: TreeHead): string {
	return signNote(sha256, signer, formatTreeHead(head));
}

export interface Checkpoint extends TreeHead {
	note: SignedNote;
}

/** Reads a checkpoint without believing it. @returns undefined for what is none */
export function parseCheckpoint(signed: string): Checkpoint | undefined {
	const note = parseNote(signed);
	const head = note && parseTreeHead(note.text);
	return head && { ...head, note };
}
