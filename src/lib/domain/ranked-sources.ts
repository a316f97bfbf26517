import { ASSURANCES, isSelfSelected, type Assurance } from './channel.ts';

/** Nguồn phiếu xếp hạng, where a plan says nothing else: ballots of people who were chosen. */
export const DEFAULT_RANKED_SOURCES: readonly Assurance[] = ASSURANCES.filter(
	(it) => !isSelfSelected(it)
);

/** Whether some of the ballots that rank came from who chose to answer, or from a file: no random choice. */
export function ranksSelfSelected(sources: readonly Assurance[]): boolean {
	return sources.some(isSelfSelected);
}
