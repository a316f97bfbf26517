import { listImported } from '#lib/server/storage/inbox/imported.ts';
import { lockSurvey } from '#lib/server/storage/lock.ts';
import {
	listOutbox,
	readOutbox,
	removeFromOutbox,
	type TakenIn
} from '#lib/server/storage/outbox.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { appendOnce } from './append-once.ts';
import type { Deps } from './deps.ts';

/**
 * Brings into the inbox what was taken in and is not there yet: ballots of files and of settled paper.
 * May end anywhere, and be done by two at once: the inbox knows what it has by its name.
 * @param surveyId absent: of all surveys
 */
export async function emptyOutbox(deps: Deps, surveyId?: string): Promise<void> {
	for (const taken of await listOutbox(deps.db, surveyId)) {
		const ballots = await readOutbox(deps.db, taken);
		if (ballots.length === 0) continue; // somebody else was faster
		await appendOnce(deps, taken.surveyId, taken.name, ballots);
		await noteArrived(deps, taken);
	}
}

async function noteArrived({ db }: Deps, { surveyId, name }: TakenIn): Promise<void> {
	await db.transaction().execute(async (tx) => {
		await lockSurvey(tx, surveyId); // whoever freezes or publishes finds them in one place or the other
		await removeFromOutbox(tx, surveyId, [name]);
	});
}

/**
 * Takes out of the outbox what is in the inbox. Call it with the survey locked, in the transaction that
 * seals ballots of files or paper: no copy of the main store may hold ballots both as sealed and as
 * still to be sent, or putting that copy back would count them twice.
 */
export async function removeArrived(
	{ inbox }: Pick<Deps, 'inbox'>,
	tx: Tx,
	surveyId: string
): Promise<void> {
	const left = (await listOutbox(tx, surveyId)).map((it) => it.name);
	if (left.length === 0) return;
	const arrived = new Set(await listImported(inbox.db, surveyId));
	await removeFromOutbox(
		tx,
		surveyId,
		left.filter((it) => arrived.has(it))
	);
}
