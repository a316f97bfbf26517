import type { FiledUnder } from '#lib/domain/ballot.ts';
import { unpackAnswers } from '#lib/domain/packed-answers.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { ballotCounter, packCounts, type BallotCounter } from '#lib/domain/tally.ts';
import { AppError } from '#lib/server/errors.ts';
import { readBallots } from '#lib/server/storage/ballots.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { snapshot } from '#lib/server/storage/snapshot.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import { listCells } from '#lib/server/storage/tallies.ts';
import { listVoidedIds } from '#lib/server/storage/voids.ts';
import type { Deps } from './deps.ts';
import { allFreezeFaults } from './freezes/freeze-faults.ts';
import { askedFaults } from './questionnaire-faults.ts';
import { requireQuestionnaire } from './questionnaires.ts';

export interface Recount {
	ballots: number;
	/**
	 * A questionnaire or a freeze that is not the one in the log, and headings under which the kept tally
	 * and the ballots disagree, in words for the log; none is good.
	 */
	differences: string[];
}

/**
 * Counts a survey's ballots anew, without those that were voided, and compares with the kept tally, at one instant of both.
 * @throws AppError 'survey-not-found'
 */
export async function recountSurvey(deps: Deps, surveyId: string): Promise<Recount> {
	const survey = await findSurvey(deps.db, surveyId);
	if (!survey) throw new AppError('survey-not-found', surveyId);
	const { code, version } = survey.questionnaire;
	const questionnaire = await requireQuestionnaire(deps, code, version);
	return snapshot(deps.db, async (tx) => {
		const faults = [...(await askedFaults(tx, survey)), ...(await allFreezeFaults(tx, surveyId))];
		const { counted, ballots } = await countAnew(tx, surveyId, questionnaire);
		const kept = await keptCounts(tx, surveyId);
		const headings = [...new Set([...counted.keys(), ...kept.keys()])].sort();
		const differences = headings
			.filter((heading) => counted.get(heading) !== kept.get(heading))
			.map(
				(heading) =>
					`${heading}: ${kept.has(heading) ? 'the kept tally differs' : 'no tally is kept'}`
			);
		return { ballots, differences: [...faults, ...differences] };
	});
}

async function countAnew(tx: Tx, surveyId: string, questionnaire: Questionnaire) {
	const counters = new Map<string, BallotCounter>();
	let ballots = 0;
	const voided = await listVoidedIds(tx, surveyId);
	for await (const ballot of readBallots(tx, surveyId)) {
		if (voided.has(ballot.id)) continue;
		const heading = headingOf(ballot);
		const counter = counters.get(heading) ?? ballotCounter(questionnaire);
		counters.set(heading, counter);
		counter.add(unpackAnswers(questionnaire, ballot.answers));
		ballots += 1;
	}
	const counted = new Map<string, string>();
	for (const [heading, counter] of counters) {
		const tally = counter.tally();
		counted.set(heading, `${tally.ballots} ${packCounts(tally)}`);
	}
	return { counted, ballots };
}

async function keptCounts(tx: Tx, surveyId: string): Promise<Map<string, string>> {
	const cells = await listCells(tx, surveyId);
	return new Map(cells.map((cell) => [headingOf(cell), `${cell.ballots} ${cell.counts}`]));
}

/** Under what ballots are counted together, in words. */
function headingOf(filed: FiledUnder): string {
	const { agencyId, serviceCode, channel, assurance, month, questionnaireVersion } = filed;
	const service = serviceCode === '' ? 'no service' : serviceCode;
	return [agencyId, service, channel, assurance, month, `v${questionnaireVersion}`].join(' · ');
}
