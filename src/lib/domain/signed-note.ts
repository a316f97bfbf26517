import { concatBytes, fromBase64, toBase64, toHex } from './bytes.ts';
import type { Sha256 } from './merkle.ts';

/**
 * C2SP signed notes: a text and the signatures under it, as people can read, print and mail it.
 * @see https://c2sp.org/signed-note
 */
export interface SignedNote {
	/** What was signed, with the newline at its end. */
	text: string;
	signatures: NoteSignature[];
}

export interface NoteSignature {
	/** Who signs, such as the host. */
	name: string;
	/** 4 bytes as lower-case hex; with the name it tells which key. */
	keyId: string;
	signature: Uint8Array;
}

/** What signs notes; the private key stays inside. */
export interface NoteSigner {
	name: string;
	/** 32 bytes, as RFC 8032 writes a key of Ed25519. */
	publicKey: Uint8Array;
	/** @returns 64 bytes */
	sign: (bytes: Uint8Array) => Uint8Array;
}

/** Ed25519 in C2SP's list of signature types. */
const ED25519 = 0x01;
const KEY_ID_BYTES = 4;
/** More than the sixteen that every reader has to take. */
const MOST_SIGNATURES = 32;
/** Neither blanks nor plus signs. */
export const NOTE_NAME = /^[^\s+\p{Cc}]+$/u;
const SIGNATURE_LINE = /^\u2014 (\S+) ([A-Za-z0-9+/]+={0,2})$/;
const UTF8 = new TextEncoder();

/** @returns 4 bytes as lower-case hex */
export function noteKeyId(sha256: Sha256, name: string, publicKey: Uint8Array): string {
	return toHex(keyIdBytes(sha256, name, publicKey));
}

/** The public key on one line, as tools for signed notes take it: name, key id, type and key. */
export function noteVerifierKey(sha256: Sha256, name: string, publicKey: Uint8Array): string {
	return `${name}+${noteKeyId(sha256, name, publicKey)}+${toBase64(typedKey(publicKey))}`;
}

/**
 * @param text whole lines, the last with its newline
 * @throws RangeError on a text or a name that no note can have: a caller's bug
 */
export function signNote(sha256: Sha256, signer: NoteSigner, text: string): string {
	if (!isNoteText(text)) throw new RangeError('note: not whole lines of plain text');
	if (!NOTE_NAME.test(signer.name)) throw new RangeError(`note: name ${signer.name}`);
	const id = keyIdBytes(sha256, signer.name, signer.publicKey);
	const signed = concatBytes(id, signer.sign(UTF8.encode(text)));
	return `${text}\n\u2014 ${signer.name} ${toBase64(signed)}\n`;
}

/** Reads a note without believing it. @returns undefined for what is no signed note */
export function parseNote(note: string): SignedNote | undefined {
	const end = note.lastIndexOf('\n\n');
	const text = note.slice(0, end + 1);
	if (end < 0 || !isNoteText(text) || !note.endsWith('\n')) return undefined;
	const lines = note.slice(end + 2, -1).split('\n');
	if (lines.length > MOST_SIGNATURES) return undefined;
	const signatures = lines.map(parseSignature);
	return signatures.every((it) => it !== undefined) ? { text, signatures } : undefined;
}

function parseSignature(line: string): NoteSignature | undefined {
	const [name, base64] = SIGNATURE_LINE.exec(line)?.slice(1) ?? [];
	const bytes = fromBase64(base64 ?? '');
	if (name === undefined || !NOTE_NAME.test(name) || !bytes || bytes.length <= KEY_ID_BYTES)
		return undefined;
	return { name, keyId: toHex(bytes.slice(0, KEY_ID_BYTES)), signature: bytes.slice(KEY_ID_BYTES) };
}

/** Whole lines without control characters; half a character of UTF-16 is no text either. */
function isNoteText(text: string): boolean {
	return text.endsWith('\n') && !/[\u0000-\u0009\u000b-\u001f]/.test(text) && text.isWellFormed();
}

function keyIdBytes(sha256: Sha256, name: string, publicKey: Uint8Array): Uint8Array {
	const named = concatBytes(UTF8.encode(`${name}\n`), typedKey(publicKey));
	return sha256(named).slice(0, KEY_ID_BYTES);
}

function typedKey(publicKey: Uint8Array): Uint8Array {
	return concatBytes(Uint8Array.of(ED25519), publicKey);
}
