import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { traitCounter, type TraitCounter, type TraitTallies } from '#lib/domain/trait-counts.ts';
import { keptTraits, shownOf, type TraitReading } from '#lib/domain/traits/kept-traits.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { listHeadings } from '#lib/server/storage/headings.ts';
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
		const counter = await countBy(deps, surveyId, questionnaire, [trait]);
		return new Map([...counter.tallies()].flatMap(([id, [own]]) => (own ? [[id, own]] : [])));
	});
}

/** The ballots of a survey by what reports show satisfaction by, and which groups are shown. */
export function readKeptTraits(
	deps: Deps,
	survey: Survey,
	questionnaire: Questionnaire
): Promise<TraitReading> {
	return keptReading(deps, survey.id, 'kept traits', () =>
		readKeptTraitsAnew(deps, survey, questionnaire)
	);
}

/** The same, not from memory: within a transaction. @param deps with the transaction as its database */
export async function readKeptTraitsAnew(
	deps: Deps,
	survey: Survey,
	questionnaire: Questionnaire
): Promise<TraitReading> {
	const traits = keptTraits(questionnaire).map(({ id }) => id);
	const counter = await countBy(deps, survey.id, questionnaire, traits);
	const headings = await listHeadings(deps.db, survey.id);
	const spread = counter.spread().flatMap(({ heading, ...counted }) => {
		const filed = headings.get(heading);
		if (!filed) return [];
		const { agencyId, serviceCode, channel, assurance, month } = filed;
		return [{ agencyId, serviceCode, channel, assurance, month, ...counted }];
	});
	const byAgency = Map.groupBy(spread, ({ agencyId }) => agencyId);
	return { tallies: counter.tallies(), shown: shownOf({ survey, questionnaire }, byAgency) };
}

async function countBy(
	deps: Deps,
	surveyId: string,
	questionnaire: Questionnaire,
	traits: readonly string[]
): Promise<TraitCounter> {
	const counter = traitCounter(questionnaire, traits);
	await eachBallot(deps, surveyId, ({ agencyId, heading, answers }) => {
		counter.add(agencyId, heading, answers);
	});
	return counter;
}
