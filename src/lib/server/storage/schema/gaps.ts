import type { ColumnsOf } from './columns-of.ts';

/** Where a survey's ballots may be missing after a loss. */
export interface GapsTables {
	gap: GapTable;
}

interface GapTable {
	survey_id: string;
	/** From 1 in each survey. */
	number: number;
	since: string;
	until: string;
	/** Both null where an older copy of the database was put back. */
	receipts: number | null;
	ballots: number | null;
}

export const GAPS_COLUMNS = {
	gap: ['survey_id', 'number', 'since', 'until', 'receipts', 'ballots']
} as const satisfies ColumnsOf<GapsTables>;
