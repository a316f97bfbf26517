import { findLockOf, lastLock } from '#lib/server/storage/data-locks.ts';
import type { InboxDb } from '#lib/server/storage/inbox/schema.ts';
import { lockSurvey } from '#lib/server/storage/lock.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { snapshot } from '#lib/server/storage/snapshot.ts';
import type { Deps } from './deps.ts';

/** How often both stores are read without holding up the sealer. */
const TRIES = 3;

/** What is read of the two stores; rows of the inbox with the step that they go with. */
interface Reading<M, W extends { step: string | null }> {
	main: (tx: Tx) => Promise<M>;
	inbox: (inbox: InboxDb) => Promise<W[]>;
}

export interface Seen<M, W> {
	main: M;
	/** What waits and is in no data lock. */
	waiting: W[];
}

/**
 * Reads what is sealed and what waits as of one instant, or ballots that are sealed meanwhile would be
 * counted twice or not at all. No transaction spans the stores; that no data lock was made between
 * the first look and the last stands for it.
 */
export async function atOneInstant<M, W extends { step: string | null }>(
	deps: Deps,
	surveyId: string,
	reading: Reading<M, W>
): Promise<Seen<M, W>> {
	for (let left = TRIES; left > 0; left -= 1) {
		const before = await lastLock(deps.db, surveyId);
		const rows = await reading.inbox(deps.inbox.db);
		const seen = await snapshot(deps.db, async (tx) => {
			if ((await lastLock(tx, surveyId)) !== before) return undefined;
			return finish(tx, surveyId, rows, reading);
		});
		if (seen) return seen;
	}
	return deps.db.transaction().execute(async (tx) => {
		await lockSurvey(tx, surveyId); // now the sealer waits
		return atOneInstantIn(tx, deps, surveyId, reading);
	});
}

/** The same within a transaction that holds the survey's lock, so that the sealer waits. */
export async function atOneInstantIn<M, W extends { step: string | null }>(
	tx: Tx,
	deps: Deps,
	surveyId: string,
	reading: Reading<M, W>
): Promise<Seen<M, W>> {
	return finish(tx, surveyId, await reading.inbox(deps.inbox.db), reading);
}

async function finish<M, W extends { step: string | null }>(
	tx: Tx,
	surveyId: string,
	rows: readonly W[],
	reading: Reading<M, W>
): Promise<Seen<M, W>> {
	const sealed = new Set<string | null>();
	for (const step of new Set(rows.map((row) => row.step))) {
		if (step !== null && (await findLockOf(tx, surveyId, step))) sealed.add(step);
	}
	return { main: await reading.main(tx), waiting: rows.filter((row) => !sealed.has(row.step)) };
}
