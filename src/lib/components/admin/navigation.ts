/** A place of the side list; its words are `navigation` of the staff messages. */
export type PlaceName =
	| 'overview'
	| 'plans'
	| 'surveys'
	| 'paper'
	| 'results'
	| 'catalogue'
	| 'imports'
	| 'accounts'
	| 'audit'
	| 'tokens'
	| 'questionnaires';

export interface Place {
	name: PlaceName;
	path: string;
}

export interface PlaceGroup {
	/** Absent for the first group, which needs no heading. */
	heading?: 'system';
	places: Place[];
}

/**
 * @param pathname of the page that is shown
 * @returns the place that the page belongs to; absent for pages outside the list
 */
export function placeOf(pathname: string): PlaceName | undefined {
	if (pathname === '/admin') return 'overview';
	if (/^\/admin\/surveys\/.+\/(results|overview|compare|crosstab|comments)/.test(pathname))
		return 'results';
	if (/^\/admin\/(agencies|services)(\/|$)/.test(pathname)) return 'catalogue';
	return (
		[
			'imports',
			'plans',
			'surveys',
			'paper',
			'accounts',
			'audit',
			'tokens',
			'questionnaires'
		] as const
	).find((it) => `${pathname}/`.startsWith(`/admin/${it}/`));
}
