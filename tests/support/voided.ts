import type { FiledBallot } from '#lib/domain/ballot.ts';
import { ballotName } from '#lib/domain/logged-ballot.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { logEvent } from '#lib/server/services/log-event.ts';
import { sha256 } from '#lib/server/services/sha256.ts';
import { readBallots } from '#lib/server/storage/ballots.ts';
import { SURVEY } from './ballots.ts';

/** Leaves behind what two people leave who void the first such ballot, as far as readers of ballots look. */
export async function voidBallot(
	deps: Deps,
	isMeant: (ballot: FiledBallot) => boolean
): Promise<void> {
	const ballotId = await findId(deps, isMeant);
	await deps.db.transaction().execute(async (tx) => {
		await tx
			.insertInto('ballot_void')
			.values({
				survey_id: SURVEY.id,
				ballot: ballotId,
				ballot_id: ballotId,
				agency_id: 'agency-snv',
				decision: '1/QĐ',
				reason: 'thử',
				proposed_by: 'an',
				proposed_at: '2026-12-01T00:00:00.000Z',
				confirmed_by: 'binh',
				confirmed_at: '2026-12-01T00:00:00.000Z'
			})
			.execute();
		const at = '2026-12-01T00:00:00.000Z';
		const voided = {
			ballot: ballotName(sha256, ballotId),
			reason: 'thử',
			by1: 'an',
			by2: 'binh',
			at
		};
		await logEvent(deps, tx, SURVEY.id, { kind: 'void', ...voided });
	});
}

async function findId(deps: Deps, isMeant: (ballot: FiledBallot) => boolean): Promise<string> {
	for await (const ballot of readBallots(deps.db, SURVEY.id)) if (isMeant(ballot)) return ballot.id;
	throw new Error('no such ballot');
}
