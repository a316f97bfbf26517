import { createHash } from 'node:crypto';
import type { SlipCodes } from '#lib/domain/slip-code.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { NewSlip } from '#lib/server/storage/inbox/slips.ts';

/** What is kept of a code; the key lies outside the database, so who has a copy can try none. */
export function hashOfCode(deps: Deps, kind: keyof SlipCodes, code: string): Uint8Array {
	return deps.keyedHash(kind === 'scanned' ? 'slip' : 'slip-typed', code);
}

export function hashesOf(deps: Deps, { scanned, typed }: SlipCodes): NewSlip {
	return {
		hash: hashOfCode(deps, 'scanned', scanned),
		typedHash: hashOfCode(deps, 'typed', typed)
	};
}

/**
 * Stands for a whole batch, whatever the order of its slips.
 * @returns SHA-256 over the sorted hashes, hex
 */
export function batchHash(slips: readonly NewSlip[]): string {
	const sorted = slips.map(({ hash }) => Buffer.from(hash).toString('hex')).toSorted();
	return createHash('sha256').update(sorted.join('\n')).digest('hex');
}
