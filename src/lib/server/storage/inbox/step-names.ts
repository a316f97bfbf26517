/** Bytes of a step's name: every receipt bears one, and it need only be unlike those of other steps. */
const STEP_BYTES = 8;

/** @param newRowId 16 random bytes @returns 11 characters */
export function newStep(newRowId: () => Uint8Array): string {
	return Buffer.from(newRowId()).toString('base64url', 0, STEP_BYTES);
}

/** @param newRowId 16 random bytes @returns the name of a data lock, 32 hex digits */
export function newSealing(newRowId: () => Uint8Array): string {
	return Buffer.from(newRowId()).toString('hex');
}
