import type { FiledBallot } from '#lib/domain/ballot.ts';
import { isSmall } from '#lib/domain/disclosure.ts';
import { isOver } from '#lib/domain/survey.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { holdCells, isHeld } from '#lib/server/storage/tallies.ts';
import type { Deps } from './deps.ts';

/**
 * Before ballots are added to the tally: of an agency of which some cell grows by fewer than ten, the
 * parts are not shown from now on while ballots come in, and what each cell had is kept. Once the
 * survey is over the same holds for every lock: what follows is shown when all of it is there.
 * @param groups of one survey, by the cell to which they are added
 * @returns ids of the agencies of these ballots whose parts are not shown
 */
export async function holdParts(
	deps: Deps,
	tx: Tx,
	surveyId: string,
	groups: readonly (readonly FiledBallot[])[]
): Promise<ReadonlySet<string>> {
	const held = new Set<string>();
	for (const [agencyId, own] of Map.groupBy(groups, ([first]) => first?.agencyId ?? '')) {
		const isKnown = await isHeld(tx, surveyId, agencyId);
		if (!isKnown && !(await isLastSight(deps, tx, surveyId, own))) continue;
		if (!isKnown) await holdCells(tx, surveyId, agencyId);
		held.add(agencyId);
	}
	return held;
}

async function isLastSight(
	deps: Deps,
	tx: Tx,
	surveyId: string,
	groups: readonly (readonly FiledBallot[])[]
): Promise<boolean> {
	if (groups.some(({ length }) => isSmall(length))) return true;
	const survey = await findSurvey(tx, surveyId);
	return survey !== undefined && isOver(survey, deps.now());
}
