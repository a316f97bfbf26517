import type { FiledBallot } from '#lib/domain/ballot.ts';
import { unpackAnswers } from '#lib/domain/packed-answers.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { shuffle } from '#lib/domain/shuffle.ts';
import { isOver } from '#lib/domain/survey.ts';
import { addTallies, packCounts, tallyOf, unpackCounts } from '#lib/domain/tally.ts';
import { insertBallots } from '#lib/server/storage/ballots.ts';
import { countWaiting, countWaitingFor, takeFromInbox } from '#lib/server/storage/inbox.ts';
import { lockSurvey } from '#lib/server/storage/lock.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import { findCell, putCell } from '#lib/server/storage/tallies.ts';
import type { Deps } from './deps.ts';
import { requireQuestionnaire } from './questionnaires.ts';

/**
 * Fewest ballots of one survey and agency that are sealed together while more may come: who reads
 * the results before and after a visitor must not read that visitor's answers.
 */
export const LEAST_SEALED = 10;

/**
 * Seals what waits for one survey and agency: shuffles it into the ballots and adds it to the kept
 * tally, in one transaction. Fewer than `LEAST_SEALED` go only when the survey is over.
 * @returns how many ballots were sealed; 0 where too few wait
 */
export async function sealAgency(deps: Deps, surveyId: string, agencyId: string): Promise<number> {
	const survey = await findSurvey(deps.db, surveyId);
	if (!survey) return 0;
	const { code, version } = survey.questionnaire;
	const questionnaire = await requireQuestionnaire(deps, code, version);
	return deps.db.transaction().execute(async (tx) => {
		await lockSurvey(tx, surveyId);
		const waiting = await countWaitingFor(tx, surveyId, agencyId);
		if (waiting < (isOver(survey, deps.now()) ? 1 : LEAST_SEALED)) return 0;
		const taken = await takeFromInbox(tx, surveyId, agencyId);
		await sealBallots(deps, tx, questionnaire, taken);
		return taken.length;
	});
}

/** Seals all that may be sealed. @returns how many ballots were */
export async function sealDue(deps: Deps): Promise<number> {
	const waiting = await countWaiting(deps.db);
	const groups = Map.groupBy(waiting, (it) => JSON.stringify([it.surveyId, it.agencyId]));
	let sealed = 0;
	for (const [first] of groups.values()) {
		if (first) sealed += await sealAgency(deps, first.surveyId, first.agencyId);
	}
	return sealed;
}

/**
 * Writes ballots in random order under random ids and adds them to the kept tally.
 * @param ballots all answered the same version of `questionnaire`
 */
export async function sealBallots(
	deps: Deps,
	tx: Tx,
	questionnaire: Questionnaire,
	ballots: readonly FiledBallot[]
): Promise<void> {
	const shuffled = shuffle(ballots, deps.randomInt);
	await insertBallots(
		tx,
		shuffled.map((ballot) => ({ ...ballot, id: deps.newId() }))
	);
	for (const together of Map.groupBy(ballots, headingOf).values()) {
		await addToTally(tx, questionnaire, together);
	}
}

/** Equal for ballots that are filed under the same heading. */
function headingOf(ballot: FiledBallot): string {
	const { surveyId, questionnaireVersion, agencyId, serviceCode, channel, assurance, month } =
		ballot;
	return JSON.stringify([
		surveyId,
		questionnaireVersion,
		agencyId,
		serviceCode,
		channel,
		assurance,
		month
	]);
}

async function addToTally(
	tx: Tx,
	questionnaire: Questionnaire,
	ballots: readonly FiledBallot[]
): Promise<void> {
	const [filed] = ballots;
	if (!filed) return;
	const added = tallyOf(
		questionnaire,
		ballots.map((ballot) => unpackAnswers(questionnaire, ballot.answers))
	);
	const cell = await findCell(tx, filed);
	const kept = cell && unpackCounts(questionnaire, cell.ballots, cell.counts);
	const tally = kept ? addTallies(kept, added) : added;
	const smallestStep = Math.min(cell?.smallestStep ?? Infinity, added.ballots);
	const { ballots: sum } = tally;
	await putCell(tx, { ...filed, ballots: sum, smallestStep, counts: packCounts(tally) });
}
