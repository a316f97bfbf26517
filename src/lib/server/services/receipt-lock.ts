import { receiptHash } from '#lib/domain/log-entry.ts';
import { parseLogEntry } from '#lib/domain/parse-log-entry.ts';
import { AppError } from '#lib/server/errors.ts';
import { findCheckpoint, type CheckpointRow } from '#lib/server/storage/checkpoints.ts';
import type { Receipt } from '#lib/server/storage/inbox/receipts.ts';
import { findLogEntry } from '#lib/server/storage/log.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import type { Deps } from './deps.ts';
import { sha256 } from './sha256.ts';

/** The data lock that holds a receipt. */
export interface ReceiptLock {
	checkpoint: CheckpointRow;
	/** The data of its last entry, which names the receipts. */
	entry: string;
}

/**
 * Whether a data lock holds all of these receipts. That a step bears the lock's name is no proof: whoever
 * can write the inbox can give it one, and its ballots would be removed as if they were sealed.
 */
export async function holdsReceipts(
	db: Db,
	surveyId: string,
	lock: number,
	receipts: readonly string[]
): Promise<boolean> {
	if (receipts.length === 0) return true; // as of a file, or when all were removed already
	const checkpoint = await findCheckpoint(db, surveyId, lock);
	const data = checkpoint && (await findLogEntry(db, surveyId, checkpoint.size - 1));
	const entry = data === undefined ? undefined : parseLogEntry(data);
	if (entry?.kind !== 'receipts') return false;
	const held = new Set(entry.hashes);
	return receipts.every((it) => held.has(receiptHash(sha256, it)));
}

/**
 * Looks whether the data lock that the inbox names for a receipt holds it: an older copy of the main
 * store may have been put back, and gone on with another lock of that number.
 * @throws AppError 'receipt-not-kept' where it does not
 */
export async function requireReceiptIn(
	{ db, log }: Pick<Deps, 'db' | 'log'>,
	{ receipt, surveyId }: Receipt,
	lock: number
): Promise<ReceiptLock> {
	const checkpoint = await findCheckpoint(db, surveyId, lock);
	const entry = checkpoint && (await findLogEntry(db, surveyId, checkpoint.size - 1));
	if (checkpoint && entry?.includes(receiptHash(sha256, receipt))) return { checkpoint, entry };
	log.error('receipt-not-kept', { survey: surveyId, lock });
	throw new AppError('receipt-not-kept', `not in data lock ${lock} of ${surveyId}`);
}
