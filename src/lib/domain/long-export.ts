/**
 * From how many ratings of agencies on a file of results is a long one: of a survey with so many a
 * Word report takes about a second to make.
 */
export const LONG_FROM = 2_000;

/** How much a file of a survey's results tells: each rating of each agency. */
export interface ExportSize {
	agencies: number;
	/** Questions that are rated. */
	ratings: number;
}

/** @param from see `LONG_FROM` */
export function isLongExport({ agencies, ratings }: ExportSize, from = LONG_FROM): boolean {
	return agencies * ratings >= from;
}
