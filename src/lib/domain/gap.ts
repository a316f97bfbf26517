/** What came in between two instants may be missing: see `differed` for why. */
export interface Gap {
	/** ISO UTC: up to here everything is there. */
	since: string;
	/** ISO UTC: from here on everything is there. */
	until: string;
	/**
	 * Of an agency's ballots that waited to be sealed: so many receipts were left, and so many ballots.
	 * Absent: a database was lost and an older copy put back.
	 */
	differed?: Differed;
}

export interface Differed {
	receipts: number;
	/** Fewer than receipts: these are counted. More: other hands added some, and none is counted. */
	ballots: number;
}
