import { ASSURANCES, isSelfSelected, type Assurance } from './channel.ts';
import type { Survey } from './survey.ts';
import type { TallyCell } from './tally.ts';

/** Nguồn phiếu xếp hạng, where a plan says nothing else: ballots of people who were chosen. */
export const DEFAULT_RANKED_SOURCES: readonly Assurance[] = ASSURANCES.filter(
	(it) => !isSelfSelected(it)
);

/** As its plan said; the default of surveys, and of freezes, from before there was a choice. */
export function rankedSourcesOf({
	rankedSources
}: Pick<Survey, 'rankedSources'>): readonly Assurance[] {
	return rankedSources ?? DEFAULT_RANKED_SOURCES;
}

/** Whether some of the ballots that rank came from who chose to answer, or from a file: no random choice. */
export function ranksSelfSelected(sources: readonly Assurance[]): boolean {
	return sources.some(isSelfSelected);
}

/** A kept tally, and whether its source is one that ranks. */
export type RankedCell = TallyCell & { isRanked: boolean };

export function markRanked(
	cells: readonly TallyCell[],
	sources: readonly Assurance[]
): RankedCell[] {
	return cells.map((cell) => ({ ...cell, isRanked: sources.includes(cell.assurance) }));
}
