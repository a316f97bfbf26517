import type { FiledBallot } from '#lib/domain/ballot.ts';
import { insertImported } from '#lib/server/storage/inbox/imported.ts';
import { appendWaiting } from '#lib/server/storage/inbox/waiting.ts';
import type { Deps } from './deps.ts';

/**
 * Appends ballots that did not come one by one: those of a file, or of a settled batch of paper. The
 * inbox commits first and remembers them by name: where the process ends before the main store
 * commits, they may be given again and still come in once.
 * @param name the file's SHA-256, or `paper:` and the batch's id
 */
export async function appendOnce(
	deps: Deps,
	surveyId: string,
	name: string,
	ballots: readonly FiledBallot[]
): Promise<void> {
	await deps.inbox.db.transaction().execute(async (tx) => {
		if (!(await insertImported(tx, surveyId, name))) return;
		await appendWaiting(tx, ballots, deps.inbox.newRowId);
	});
}
