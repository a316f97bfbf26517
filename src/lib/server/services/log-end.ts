import { parseCheckpoint } from '#lib/domain/checkpoint.ts';
import { equalBytes } from '#lib/domain/bytes.ts';
import { frontierIn, type Tile, type TreeEnd } from '#lib/domain/log-tiles.ts';
import { EMPTY_FRONTIER, rootOf, type Frontier } from '#lib/domain/merkle.ts';
import type { CheckpointRow } from '#lib/server/storage/checkpoints.ts';
import { findOpenTiles } from '#lib/server/storage/log-tiles.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { isOurCheckpoint } from './checkpoint-signature.ts';
import type { Deps } from './deps.ts';
import { recallSigned } from './last-signed.ts';
import { sha256 } from './sha256.ts';

/** What was signed last in a survey. */
interface LastSigned {
	/** Undefined before the first data lock. */
	last: CheckpointRow | undefined;
	/** Set where it is gone on from what another key signed. */
	overUnsigned?: boolean | undefined;
}

/**
 * The end of a survey's log. Call it with the survey locked.
 * @throws RangeError where it is not what was signed last with this key: nothing is signed over files
 *   that were altered or are damaged
 */
export async function findLogEnd(
	deps: Pick<Deps, 'logSigner'>,
	tx: Tx,
	surveyId: string,
	{ last, overUnsigned }: LastSigned
): Promise<TreeEnd> {
	if (!last) return { frontier: EMPTY_FRONTIER, open: [] };
	const open = await findOpenTiles(tx, surveyId, last.size);
	const recalled = recallSigned(deps.logSigner, surveyId, last, open);
	if (recalled) return { frontier: recalled, open };
	const frontier = requireSignedRoot(surveyId, last, open);
	if (!overUnsigned) requireSignature(deps, surveyId, last);
	return { frontier, open };
}

/**
 * @param open the tiles that `openTiles` names for the size that was signed
 * @returns the frontier that they give
 * @throws RangeError where they do not give the root that was signed
 */
export function requireSignedRoot(
	surveyId: string,
	last: CheckpointRow,
	open: readonly Tile[]
): Frontier {
	const signed = parseCheckpoint(last.note);
	const frontier = frontierIn(sha256, last.size, open);
	const isSame = signed?.size === last.size && equalBytes(signed.root, rootOf(sha256, frontier));
	if (isSame) return frontier;
	throw new RangeError(`log of ${surveyId}: not the root that data lock ${last.lock} signed`);
}

/** Else whoever can write the database could have his own log go on under our signature. */
function requireSignature(
	{ logSigner }: Pick<Deps, 'logSigner'>,
	surveyId: string,
	{ lock, note }: CheckpointRow
): void {
	if (isOurCheckpoint(logSigner, surveyId, note)) return;
	throw new RangeError(`log of ${surveyId}: data lock ${lock} is not signed with this key`);
}
