import { fromBase64 } from '#lib/domain/bytes.ts';
import { parseFrontier } from '#lib/domain/frontier-text.ts';
import { receiptHash } from '#lib/domain/log-entry.ts';
import { appendLeaves, EMPTY_FRONTIER } from '#lib/domain/merkle.ts';
import { signNote } from '#lib/domain/signed-note.ts';
import { formatTlogProof } from '#lib/domain/tlog-proof.ts';
import { findCheckpoint, readLogEntries, type CheckpointRow } from '#lib/server/storage/log.ts';
import type { Deps } from './deps.ts';
import { knownReceipt } from './receipts.ts';
import { sha256 } from './sha256.ts';
import { orStorageFailed } from './storage-failed.ts';

const UTF8 = new TextEncoder();

/**
 * What a citizen may keep, signed when it is asked for. Of a ballot that is kept: that her receipt's
 * hash stands in the last entry of a data lock, provable without a network. Of one that waits: our
 * promise that it will. Never anything about answers, and nothing that leads to a ballot.
 * @param typed the receipt as a person types it
 * @throws AppError 'receipt-not-found'
 */
export async function receiptProof(deps: Deps, typed: string): Promise<string> {
	const { receipt, surveyId, lock } = await knownReceipt(deps, typed);
	const last = await orStorageFailed(deps, 'receipt-not-shown', async () =>
		lock === undefined ? undefined : findCheckpoint(deps.db, surveyId, lock)
	);
	if (!last) return promise(deps, surveyId, receipt);
	return orStorageFailed(deps, 'receipt-not-shown', () => proofIn(deps, surveyId, last));
}

function promise({ logSigner }: Deps, surveyId: string, receipt: string): string {
	const hash = receiptHash(sha256, receipt);
	return signNote(sha256, logSigner, `${logSigner.name}/promise/${surveyId}\n${hash}\n`);
}

/** The receipts are a lock's last entry, so the full subtrees before it are its whole proof. */
async function proofIn({ db }: Deps, surveyId: string, checkpoint: CheckpointRow): Promise<string> {
	const { lock, size, note } = checkpoint;
	const earlier = lock > 1 ? await findCheckpoint(db, surveyId, lock - 1) : undefined;
	const start = earlier ? parseFrontier(earlier.frontier) : EMPTY_FRONTIER;
	if (!start) throw new RangeError(`checkpoint ${lock - 1}: its frontier is not readable`);
	const leaves: Uint8Array[] = [];
	let extra = '';
	for await (const { place, hash, data } of readLogEntries(db, surveyId, start.size, size)) {
		if (place < size - 1) leaves.push(fromBase64(hash) ?? new Uint8Array());
		else extra = data ?? '';
	}
	const { peaks } = appendLeaves(sha256, start, leaves);
	return formatTlogProof({
		extra: UTF8.encode(extra),
		index: size - 1,
		hashes: peaks.toReversed(),
		checkpoint: note
	});
}
