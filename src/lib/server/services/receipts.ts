import { vietnamDay } from '#lib/domain/calendar.ts';
import type { Gap } from '#lib/domain/gap.ts';
import { parseReceipt } from '#lib/domain/receipt.ts';
import { AppError } from '#lib/server/errors.ts';
import { listTimesOfLoss } from '#lib/server/storage/gaps.ts';
import {
	findReceipt,
	forgetAnswerHashes,
	type Receipt
} from '#lib/server/storage/inbox/receipts.ts';
import type { Deps } from './deps.ts';
import { requireReceiptIn } from './receipt-lock.ts';
import { orStorageFailed } from './storage-failed.ts';

/** The data lock of what the first version sealed, when there were neither data locks nor logs. */
export const BEFORE_LOGS = 0;

/** What a receipt tells: that its ballot waits to be counted, or was. Never what it says. */
export interface ReceiptStatus {
	receipt: string;
	status: 'received' | 'kept';
	/** The number of the data lock that its ballot is in; absent while it waits. */
	lock?: number;
}

/**
 * @param typed the receipt as a person types it
 * @throws AppError 'receipt-not-found' where no ballot has it; 'receipt-not-kept' where its data lock
 *   does not hold it
 */
export async function receiptStatus(deps: Deps, typed: string): Promise<ReceiptStatus> {
	const known = await knownReceipt(deps, typed);
	const { receipt, lock } = known;
	if (lock === undefined) return { receipt, status: 'received' };
	if (lock > BEFORE_LOGS) {
		await orStorageFailed(deps, 'receipt-not-shown', () => requireReceiptIn(deps, known, lock));
	}
	return { receipt, status: 'kept', lock };
}

/**
 * @param typed the receipt as a person types it
 * @throws AppError 'receipt-not-found' where no ballot has it, with the times at which some were lost
 */
export async function knownReceipt(deps: Deps, typed: string): Promise<Receipt> {
	const receipt = await findTyped(deps, typed);
	if (receipt) return receipt;
	throw new AppError('receipt-not-found', 'no such receipt', { gaps: await timesOfLoss(deps) });
}

/** When ballots may have been lost: a receipt that is not known may be of one of them. The latest first. */
export async function timesOfLoss(deps: Deps): Promise<Gap[]> {
	return orStorageFailed(deps, 'receipt-not-shown', () => listTimesOfLoss(deps.db));
}

/** @returns the receipt as it is written; undefined where no ballot has it */
export async function writtenReceipt(deps: Deps, typed: string): Promise<string | undefined> {
	return (await findTyped(deps, typed))?.receipt;
}

async function findTyped(deps: Deps, typed: string): Promise<Receipt | undefined> {
	const receipt = parseReceipt(typed);
	if (receipt === undefined) return undefined;
	return orStorageFailed(deps, 'receipt-not-shown', () => findReceipt(deps.inbox.db, receipt));
}

/** How long the same ballot sent again with other answers is told from a lost acknowledgement. */
const HASHES_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Forgets the hashes of answers that came in, or were sealed, more than 30 days ago; the receipts stay. */
export async function forgetOldHashes(deps: Deps): Promise<void> {
	await forgetAnswerHashes(deps.inbox.db, vietnamDay(deps.now() - HASHES_KEPT_MS));
}
