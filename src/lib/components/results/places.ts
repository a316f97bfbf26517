/** A page of a survey's results; also the last part of its address. */
export type ResultsPlace = 'results' | 'overview' | 'compare' | 'crosstab' | 'comments';

interface ResultsRights {
	mayCompare: boolean;
	mayRead: boolean;
}

/** @param rights what the staff member may do */
export function resultsPlaces({ mayCompare, mayRead }: ResultsRights): ResultsPlace[] {
	return [
		'results',
		...(mayCompare ? (['overview', 'compare'] as const) : []),
		...(mayRead ? (['crosstab', 'comments'] as const) : [])
	];
}
