import { storageFailure } from '#lib/server/storage/failure.ts';
import { answers, answersInbox } from '#lib/server/storage/health.ts';
import type { Deps } from './deps.ts';

/** Whether both stores answer. */
export async function isHealthy(deps: Deps): Promise<boolean> {
	try {
		await answers(deps.db);
		await answersInbox(deps.inbox.db);
		return true;
	} catch (error) {
		const reason = storageFailure(error);
		if (reason === undefined) throw error;
		deps.log.error('database-unavailable', { reason });
		return false;
	}
}
