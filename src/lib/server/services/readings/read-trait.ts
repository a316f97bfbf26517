import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { traitCounter, type TraitTallies } from '#lib/domain/trait-counts.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { eachBallot } from './each-ballot.ts';
import { keptReading } from './kept-reading.ts';

/**
 * The ballots of a survey by an answer and by agency. @param trait id of a question with one answer
 * @returns by agency id; only those with ballots
 */
export function readTrait(
	deps: Deps,
	surveyId: string,
	questionnaire: Questionnaire,
	trait: string
): Promise<ReadonlyMap<string, TraitTallies>> {
	return keptReading(deps, surveyId, `trait ${trait}`, async () => {
		const counter = traitCounter(questionnaire, trait);
		await eachBallot(deps, surveyId, ({ agencyId, answers }) => counter.add(agencyId, answers));
		return counter.tallies();
	});
}
