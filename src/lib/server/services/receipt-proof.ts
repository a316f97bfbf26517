import { receiptHash } from '#lib/domain/log-entry.ts';
import { inclusionPath } from '#lib/domain/log-subtrees.ts';
import { signNote } from '#lib/domain/signed-note.ts';
import { formatTlogProof } from '#lib/domain/tlog-proof.ts';
import { tileReader } from '#lib/server/storage/log-tiles.ts';
import type { Deps } from './deps.ts';
import { requireReceiptIn, type ReceiptLock } from './receipt-lock.ts';
import { BEFORE_LOGS, knownReceipt } from './receipts.ts';
import { sha256 } from './sha256.ts';
import { orStorageFailed } from './storage-failed.ts';

const UTF8 = new TextEncoder();

/**
 * What a citizen may keep, signed when it is asked for. Of a ballot that is kept: that her receipt's
 * hash stands in the last entry of a data lock, provable without a network. Of one that waits: our
 * promise that it will. Never anything about answers, and nothing that leads to a ballot.
 * @param typed the receipt as a person types it
 * @throws AppError 'receipt-not-found'; 'receipt-not-kept' where its data lock does not hold it
 */
export async function receiptProof(deps: Deps, typed: string): Promise<string> {
	const known = await knownReceipt(deps, typed);
	const { receipt, surveyId, lock } = known;
	if (lock === undefined || lock === BEFORE_LOGS) return promise(deps, surveyId, receipt);
	return orStorageFailed(deps, 'receipt-not-shown', async () =>
		proofIn(deps, surveyId, await requireReceiptIn(deps, known, lock))
	);
}

function promise({ logSigner }: Deps, surveyId: string, receipt: string): string {
	const hash = receiptHash(sha256, receipt);
	return signNote(sha256, logSigner, `${logSigner.name}/promise/${surveyId}\n${hash}\n`);
}

/** The receipts are a lock's last entry. */
async function proofIn(
	{ db }: Deps,
	surveyId: string,
	{ checkpoint, entry }: ReceiptLock
): Promise<string> {
	const { size, note } = checkpoint;
	const index = size - 1;
	const hashes = await inclusionPath(sha256, await tileReader(db, surveyId), index, size);
	return formatTlogProof({ extra: UTF8.encode(entry), index, hashes, checkpoint: note });
}
