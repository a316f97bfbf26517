import { vietnamDay } from '#lib/domain/calendar.ts';
import { parseReceipt } from '#lib/domain/receipt.ts';
import { AppError } from '#lib/server/errors.ts';
import { findReceipt, forgetAnswerHashes } from '#lib/server/storage/inbox/receipts.ts';
import type { Deps } from './deps.ts';
import { orStorageFailed } from './storage-failed.ts';

/** What a receipt tells: that its ballot waits to be counted, or was. Never what it says. */
export interface ReceiptStatus {
	receipt: string;
	status: 'received' | 'kept';
}

/**
 * @param typed the receipt as a person types it
 * @throws AppError 'receipt-not-found' where no ballot has it
 */
export async function receiptStatus(deps: Deps, typed: string): Promise<ReceiptStatus> {
	const receipt = parseReceipt(typed);
	const status = await orStorageFailed(deps, 'receipt-not-shown', () => statusOf(deps, receipt));
	if (receipt === undefined || !status) {
		throw new AppError('receipt-not-found', 'no such receipt');
	}
	return { receipt, status };
}

/** How long the same ballot sent again with other answers is told from a lost acknowledgement. */
const HASHES_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Forgets the hashes of answers that are older than 30 days; the receipts stay. */
export async function forgetOldHashes(deps: Deps): Promise<void> {
	await forgetAnswerHashes(deps.inbox.db, vietnamDay(deps.now() - HASHES_KEPT_MS));
}

async function statusOf(
	deps: Deps,
	receipt: string | undefined
): Promise<ReceiptStatus['status'] | undefined> {
	const found = receipt === undefined ? undefined : await findReceipt(deps.inbox.db, receipt);
	return found && (found.lock === undefined ? 'received' : 'kept');
}
