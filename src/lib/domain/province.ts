import { weightedMean } from './satisfaction-index.ts';

/** An agency's index and what it weighs. */
export interface AgencyIndex {
	/** A fraction 0..1; absent where the agency has none. */
	value?: number;
	/** Finished files in the period; absent where nobody entered them. */
	files?: number;
}

export interface ProvinceIndex {
	/** Weighted by finished files; absent where those of an agency with an index are missing. */
	weighted?: number;
	/** Every agency alike; always shown beside it. */
	unweighted?: number;
	/** How many agencies have an index. */
	agencies: number;
	/** Of them without a number of files. */
	withoutFiles: number;
}

/**
 * The province from its agencies: those without an index are left out, and how many are in is told.
 * @see docs/statistics.md, "The index"
 */
export function provinceIndex(agencies: readonly AgencyIndex[]): ProvinceIndex {
	const rated = agencies.filter(({ value }) => value !== undefined);
	const values = rated.map(({ value }) => value);
	const withoutFiles = rated.filter(({ files }) => files === undefined).length;
	const unweighted = weightedMean(
		values,
		rated.map(() => 1)
	);
	const weighted = weightedMean(
		values,
		rated.map(({ files }) => files ?? 0)
	);
	return {
		...(withoutFiles === 0 && weighted !== undefined && { weighted }),
		...(unweighted !== undefined && { unweighted }),
		agencies: rated.length,
		withoutFiles
	};
}
