/** What came in between two instants may be missing: a database was lost and an older copy put back. */
export interface Gap {
	/** ISO UTC: up to here everything is there. */
	since: string;
	/** ISO UTC: from here on everything is there. */
	until: string;
}
