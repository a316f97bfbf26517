import type { FiledBallot } from '#lib/domain/ballot.ts';
import { comesWithReceipt } from '#lib/domain/channel.ts';
import { findLockOf } from '#lib/server/storage/data-locks.ts';
import { listUnevenSteps, type UnevenStep } from '#lib/server/storage/inbox/uneven-steps.ts';
import type { Deps } from './deps.ts';

/**
 * Looks whether of what waits each receipt has its ballot and each ballot its receipt: by the product
 * they come in and leave together, so where they differ other hands removed or added some.
 */
export async function arrivalFaults({
	db,
	inbox
}: Pick<Deps, 'db' | 'inbox'>): Promise<UnevenStep[]> {
	const faults: UnevenStep[] = [];
	for (const it of await listUnevenSteps(inbox.db)) {
		const isSealed = it.sealing && (await findLockOf(db, it.surveyId, it.sealing));
		if (!isSealed) faults.push(it);
	}
	return faults;
}

/** Tells the operator of each such step. @returns how many there are */
export async function tellArrivalFaults(deps: Deps): Promise<number> {
	const faults = await arrivalFaults(deps);
	for (const { surveyId, agencyId, receipts, ballots } of faults) {
		deps.log.error('arrivals-differ', { survey: surveyId, agency: agencyId, receipts, ballots });
	}
	return faults.length;
}

/**
 * Whether each ballot that came with a receipt still has one, and no receipt lacks its ballot; but for
 * those of which it was written down that their receipts are gone.
 */
export function isEven(
	ballots: readonly FiledBallot[],
	receipts: readonly unknown[],
	unreceipted: number
): boolean {
	const sent = ballots.filter((it) => comesWithReceipt(it.channel)).length;
	return sent === receipts.length + unreceipted;
}
