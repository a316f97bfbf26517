import { equalBytes } from '#lib/domain/bytes.ts';
import { parseCheckpoint } from '#lib/domain/checkpoint.ts';
import { appendLeaves, EMPTY_FRONTIER, rootOf, type Frontier } from '#lib/domain/merkle.ts';
import { isOurCheckpoint, type Verifier } from '#lib/server/services/checkpoint-signature.ts';
import { sha256 } from '#lib/server/services/sha256.ts';
import { readCheckpoints, type CheckpointRow } from '#lib/server/storage/checkpoints.ts';
import { readLeaves } from '#lib/server/storage/log-tiles.ts';
import type { Tx } from '#lib/server/storage/schema.ts';

/** A survey's log, up to what was signed last. */
export interface WholeLog {
	surveyId: string;
	last: CheckpointRow;
}

/**
 * Computes the root of every data lock from the leaves.
 * @returns the first data lock that signed another, and how many this key did not sign, in words
 * @throws RangeError where leaves are missing
 */
export async function rootDifferences(
	tx: Tx,
	signer: Verifier,
	{ surveyId, last }: WholeLog
): Promise<string[]> {
	const leaves = readLeaves(tx, surveyId, last.size);
	const unsigned: number[] = [];
	let grown: Frontier = EMPTY_FRONTIER;
	let lock = 0;
	let other: number | undefined;
	for await (const note of readCheckpoints(tx, surveyId, last.lock)) {
		lock += 1;
		if (!isOurCheckpoint(signer, surveyId, note)) unsigned.push(lock);
		if (other !== undefined) continue; // all that follow rest on it
		const head = parseCheckpoint(note);
		grown = await growTo(head?.size ?? 0, grown, leaves);
		const isSame = head?.size === grown.size && equalBytes(head.root, rootOf(sha256, grown));
		if (!isSame) other = lock;
	}
	return inWords({ lock, unsigned, other, last });
}

async function growTo(
	size: number,
	grown: Frontier,
	leaves: AsyncGenerator<Uint8Array>
): Promise<Frontier> {
	const added: Uint8Array[] = [];
	while (grown.size + added.length < size) {
		const next = await leaves.next();
		if (next.done) break;
		added.push(next.value);
	}
	return appendLeaves(sha256, grown, added);
}

interface Found {
	/** How many data locks have a checkpoint. */
	lock: number;
	unsigned: readonly number[];
	other: number | undefined;
	last: CheckpointRow;
}

function inWords({ lock, unsigned, other, last }: Found): string[] {
	const found: string[] = [];
	if (lock !== last.lock) found.push(`the log has ${lock} data locks of ${last.lock}`);
	if (other !== undefined)
		found.push(`the log's leaves do not give the root of data lock ${other}`);
	const [first] = unsigned;
	if (first !== undefined) {
		const rest = unsigned.length > 1 ? ` and ${unsigned.length - 1} more are` : ' is';
		found.push(`data lock ${first}${rest} not signed with this server's log-key`);
	}
	return found;
}
