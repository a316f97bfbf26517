/** A page of a survey's results; also the last part of its address. */
export type ResultsPlace = 'results' | 'overview';

/** @param rights what the staff member may do */
export function resultsPlaces({ mayCompare }: { mayCompare: boolean }): ResultsPlace[] {
	return mayCompare ? ['results', 'overview'] : ['results'];
}
