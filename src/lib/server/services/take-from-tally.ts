import { unpackAnswers } from '#lib/domain/packed-answers.ts';
import { packCounts, subtractTally, tallyOf, unpackCounts } from '#lib/domain/tally.ts';
import { findBallot } from '#lib/server/storage/ballots.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { deleteCell, findCell, putCell } from '#lib/server/storage/tallies.ts';
import type { Deps } from './deps.ts';
import { requireAsked } from './logged-questionnaires.ts';

/**
 * Takes one ballot out of the kept tally. Call it with the survey locked.
 * @throws RangeError where the ballot is not there or was never counted: a bug, or files that were altered
 */
export async function takeFromTally(
	deps: Deps,
	tx: Tx,
	survey: { id: string; questionnaire: { code: string } },
	ballotId: string
): Promise<void> {
	const ballot = await findBallot(tx, survey.id, ballotId);
	const cell = ballot && (await findCell(tx, ballot));
	if (!cell) throw new RangeError('void: the ballot is not counted');
	const { code } = survey.questionnaire;
	const questionnaire = await requireAsked({ ...deps, db: tx }, survey.id, {
		code,
		version: ballot.questionnaireVersion
	});
	const kept = unpackCounts(questionnaire, cell.ballots, cell.counts);
	const taken = tallyOf(questionnaire, [unpackAnswers(questionnaire, ballot.answers)]);
	const left = subtractTally(kept, taken);
	if (left.ballots === 0) await deleteCell(tx, cell);
	else await putCell(tx, { ...cell, ballots: left.ballots, counts: packCounts(left) });
}
