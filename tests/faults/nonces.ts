import { createHash } from 'node:crypto';

/** A nonce as a form gives it; the same for the same name, in every run. */
export function nonceNamed(name: string): string {
	return createHash('sha256').update(name).digest('base64url');
}
