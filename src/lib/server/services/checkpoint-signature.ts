import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { logOrigin, parseCheckpoint } from '#lib/domain/checkpoint.ts';
import { noteKeyId, type NoteSigner } from '#lib/domain/signed-note.ts';
import { sha256 } from './sha256.ts';

/** Whose signature is asked for: without the private key. */
export type Verifier = Pick<NoteSigner, 'name' | 'publicKey'>;

/**
 * Whether a note is a checkpoint of this survey's log that was signed with this key. Root and size say
 * nothing of who wrote them: whoever owns the database can compute both over a log of his own.
 */
export function isOurCheckpoint(signer: Verifier, surveyId: string, note: string): boolean {
	const checkpoint = parseCheckpoint(note);
	if (checkpoint?.origin !== logOrigin(signer.name, surveyId)) return false;
	const keyId = noteKeyId(sha256, signer.name, signer.publicKey);
	const text = new TextEncoder().encode(checkpoint.note.text);
	return checkpoint.note.signatures.some(
		(it) =>
			it.name === signer.name &&
			it.keyId === keyId &&
			verify(null, text, keyOf(signer.publicKey), it.signature)
	);
}

const keys = new WeakMap<Uint8Array, KeyObject>();

/** Made once: it costs more than to verify. @param publicKey 32 bytes */
function keyOf(publicKey: Uint8Array): KeyObject {
	const known = keys.get(publicKey);
	if (known) return known;
	const x = Buffer.from(publicKey).toString('base64url');
	const made = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
	keys.set(publicKey, made);
	return made;
}
