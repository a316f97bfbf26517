import type { LogEntry } from '#lib/domain/log-entry.ts';
import { insertDataLock, lastLock } from '#lib/server/storage/data-locks.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { appendToLog } from './append-to-log.ts';
import type { Deps } from './deps.ts';

/**
 * Writes into a survey's log what is no ballot, such as a file that was taken in, under a data lock of
 * its own. Call it with the survey locked, in the transaction that does what it tells.
 * @param over set where an operator has it go on from what another key signed
 * @returns its place in the log, from 0
 */
export async function logEvent(
	deps: Deps,
	tx: Tx,
	surveyId: string,
	entry: Exclude<LogEntry, { kind: 'ballot' | 'receipts' }>,
	over?: 'unsigned'
): Promise<number> {
	const lock = (await lastLock(tx, surveyId)) + 1;
	const step = deps.newId();
	await insertDataLock(tx, { surveyId, lock, step, ballots: 0, receipts: 0 });
	const entries = { surveyId, lock, entries: [entry], receipts: [] };
	const overUnsigned = over === 'unsigned';
	const place = await appendToLog(deps, tx, { ...entries, overUnsigned });
	deps.onReceived(surveyId, ''); // the sealer looks soon, and remembers in the inbox what was signed
	return place;
}
