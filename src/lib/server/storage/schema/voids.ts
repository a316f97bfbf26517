import type { ColumnsOf } from './columns-of.ts';

export interface VoidsTables {
	ballot_void: BallotVoidTable;
}

/** A ballot that two people take out of the count; it stays where it is. */
interface BallotVoidTable {
	survey_id: string;
	/** Its name in the log. */
	ballot: string;
	ballot_id: string;
	agency_id: string;
	/** The decision's number. */
	decision: string;
	reason: string;
	/** Ids of staff. */
	proposed_by: string;
	proposed_at: string;
	/** Null while it is only proposed: then it still counts. */
	confirmed_by: string | null;
	confirmed_at: string | null;
}

export const VOIDS_COLUMNS = {
	ballot_void: [
		'survey_id',
		'ballot',
		'ballot_id',
		'agency_id',
		'decision',
		'reason',
		'proposed_by',
		'proposed_at',
		'confirmed_by',
		'confirmed_at'
	]
} as const satisfies ColumnsOf<VoidsTables>;
