import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { traitCounter, type TraitTallies } from '#lib/domain/trait-counts.ts';
import { keptTraits, type TraitReading } from '#lib/domain/traits/kept-traits.ts';
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
		const { tallies } = await readByTraits(deps, surveyId, questionnaire, [trait]);
		return new Map([...tallies].flatMap(([id, [own]]) => (own ? [[id, own]] : [])));
	});
}

/** The ballots of a survey by what reports show satisfaction by. */
export function readKeptTraits(
	deps: Deps,
	surveyId: string,
	questionnaire: Questionnaire
): Promise<TraitReading> {
	return keptReading(deps, surveyId, 'kept traits', () =>
		readKeptTraitsAnew(deps, surveyId, questionnaire)
	);
}

/** The same, not from memory: within a transaction. @param deps with the transaction as its database */
export function readKeptTraitsAnew(
	deps: Deps,
	surveyId: string,
	questionnaire: Questionnaire
): Promise<TraitReading> {
	const traits = keptTraits(questionnaire).map(({ id }) => id);
	return readByTraits(deps, surveyId, questionnaire, traits);
}

async function readByTraits(
	deps: Deps,
	surveyId: string,
	questionnaire: Questionnaire,
	traits: readonly string[]
): Promise<TraitReading> {
	const counter = traitCounter(questionnaire, traits);
	await eachBallot(deps, surveyId, ({ agencyId, heading, answers }) => {
		counter.add(agencyId, heading, answers);
	});
	const headings = await listHeadings(deps.db, surveyId);
	const spread = counter.spread().flatMap(({ heading, ...counted }) => {
		const filed = headings.get(heading);
		if (!filed) return [];
		const { agencyId, serviceCode, channel, assurance, month } = filed;
		return [{ agencyId, serviceCode, channel, assurance, month, ...counted }];
	});
	return {
		tallies: counter.tallies(),
		spread: Map.groupBy(spread, ({ agencyId }) => agencyId)
	};
}
