import type { Arrival } from '#lib/server/storage/inbox/arrivals.ts';
import type { Step } from '#lib/server/storage/inbox/steps.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import type { Deps } from './deps.ts';
import { holdsReceipts } from './receipt-lock.ts';

/** What a step became. */
export interface Sealed {
	/** Of its data lock; absent where it stays in the inbox. */
	lock?: number;
	/** Ballots that this call sealed. */
	sealed: number;
}

/** Where a process ended after it sealed a step: that is removed from the inbox, if the lock has it. */
export async function goOnWith(
	{ log }: Deps,
	tx: Tx,
	{ step, receipts, lock }: { step: Step; receipts: readonly Arrival[]; lock: number }
): Promise<Sealed> {
	const { surveyId, agencyId } = step;
	const names = receipts.map((it) => it.receipt);
	if (await holdsReceipts(tx, surveyId, lock, names)) return { lock, sealed: 0 };
	log.error('step-not-in-lock', { survey: surveyId, agency: agencyId, lock });
	return { sealed: 0 };
}

/** Nothing is signed over a step of which ballots or receipts are gone: it waits for a person. */
export function refuseUneven(
	{ log }: Deps,
	{ surveyId, agencyId }: Step,
	ballots: readonly unknown[],
	receipts: readonly unknown[]
): Sealed {
	const counts = { receipts: receipts.length, ballots: ballots.length };
	log.error('arrivals-differ', { survey: surveyId, agency: agencyId, ...counts });
	return { sealed: 0 };
}
