import type { FiledBallot } from '#lib/domain/ballot.ts';
import type { Deps } from './deps.ts';
import { emptyOutbox } from './outbox.ts';
import { sealAgency } from './sealing.ts';
import { nameOfFailure } from './storage-failed.ts';

/** More are left to the sealer, where there is one: a server that sealed them itself would keep everybody waiting. */
const MOST_HERE = 1_000;

/**
 * Sends ballots of one survey that were taken in on to the inbox, and seals what may be sealed, or has
 * the sealer do it. They are safe in the outbox already, so a store that fails now is told in the log and
 * not to whoever sent them: the next sealing goes on.
 */
export async function sendOn(
	deps: Deps,
	surveyId: string,
	ballots: readonly FiledBallot[]
): Promise<void> {
	const agencyIds = new Set(ballots.map((it) => it.agencyId));
	if (deps.hasSealer && ballots.length > MOST_HERE) {
		for (const agencyId of agencyIds) deps.onReceived(surveyId, agencyId);
		return;
	}
	try {
		await emptyOutbox(deps, surveyId);
		for (const agencyId of agencyIds) await sealAgency(deps, surveyId, agencyId);
	} catch (error) {
		deps.log.error('sealing-failed', { reason: nameOfFailure(error).reason });
	}
}
