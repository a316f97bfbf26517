import type { FiledBallot } from '#lib/domain/ballot.ts';
import { holdOpen } from '#lib/server/storage/inbox/ended.ts';
import { insertImported } from '#lib/server/storage/inbox/imported.ts';
import { joinSteps } from '#lib/server/storage/inbox/join-steps.ts';
import { appendWaiting } from '#lib/server/storage/inbox/waiting.ts';
import type { Deps } from './deps.ts';

/**
 * Appends ballots that did not come one by one: those of a file, or of a settled batch of paper. The
 * inbox remembers them by name, so that they may be sent again and still come in once.
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
		const { newRowId } = deps.inbox;
		await holdOpen(tx, new Set([surveyId]));
		const groupOf = (agencyId: string) => ({ surveyId, agencyId, withReceipts: false });
		const agencyIds = [...new Set(ballots.map((it) => it.agencyId))];
		const join = await joinSteps(tx, agencyIds.map(groupOf), { newRowId });
		const stepOf = ({ agencyId }: FiledBallot) => join(groupOf(agencyId));
		await appendWaiting(tx, ballots, { stepOf, newRowId, name });
	});
}
