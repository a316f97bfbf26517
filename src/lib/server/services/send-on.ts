import type { Deps } from './deps.ts';
import { emptyOutbox } from './outbox.ts';
import { sealAgency } from './sealing.ts';
import { nameOfFailure } from './storage-failed.ts';

/**
 * Sends ballots that were taken in on to the inbox, and seals what may be sealed. They are safe in the
 * outbox already, so a store that fails now is told in the log and not to whoever sent them: the next
 * sealing goes on.
 */
export async function sendOn(
	deps: Deps,
	surveyId: string,
	agencyIds: ReadonlySet<string>
): Promise<void> {
	try {
		await emptyOutbox(deps, surveyId);
		for (const agencyId of agencyIds) await sealAgency(deps, surveyId, agencyId);
	} catch (error) {
		deps.log.error('sealing-failed', { reason: nameOfFailure(error).reason });
	}
}
