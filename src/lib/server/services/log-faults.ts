import { findCheckpoint, type CheckpointRow } from '#lib/server/storage/checkpoints.ts';
import { lastLock } from '#lib/server/storage/data-locks.ts';
import { lastLocksOfReceipts } from '#lib/server/storage/inbox/lost.ts';
import { countLeaves, findOpenTiles } from '#lib/server/storage/log-tiles.ts';
import { listSurveys } from '#lib/server/storage/surveys.ts';
import { requireSignedRoot } from './append-to-log.ts';
import type { Deps } from './deps.ts';
import { questionnaireFaults } from './questionnaire-faults.ts';

/**
 * Looks whether every log still has what was signed, at a cost that does not grow with the ballots:
 * its size, the root that its last tiles give, and whether receipts name data locks that it lacks,
 * as where an older copy of the database was put back.
 * @returns what is wrong, in words for the operator; none is good
 */
export async function logFaults(deps: Pick<Deps, 'db' | 'inbox'>): Promise<string[]> {
	const promised = await lastLocksOfReceipts(deps.inbox.db);
	const faults: string[] = [];
	for (const { id } of await listSurveys(deps.db)) {
		const last = await findCheckpoint(deps.db, id);
		const kept = await lastLock(deps.db, id);
		const fault = (last && (await faultOf(deps, id, last))) ?? lostFault(kept, promised.get(id));
		if (fault !== undefined) faults.push(`survey ${id}: ${fault}`);
	}
	return [...faults, ...(await questionnaireFaults(deps.db))];
}

function lostFault(kept: number, promised: number | undefined): string | undefined {
	if (promised === undefined || promised <= kept) return undefined;
	return `the database ends at data lock ${kept}, receipts name ${promised}: an older copy was put back; run "npm run cli -- restore --after-loss"`;
}

async function faultOf(
	{ db }: Pick<Deps, 'db'>,
	surveyId: string,
	last: CheckpointRow
): Promise<string | undefined> {
	const leaves = await countLeaves(db, surveyId);
	if (leaves !== last.size)
		return `the log has ${leaves} entries, data lock ${last.lock} signed ${last.size}`;
	try {
		requireSignedRoot(surveyId, last, await findOpenTiles(db, surveyId, last.size));
		return undefined;
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return error.message;
	}
}
