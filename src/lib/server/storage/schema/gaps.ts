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
}

export const GAPS_COLUMNS = {
	gap: ['survey_id', 'number', 'since', 'until']
} as const satisfies ColumnsOf<GapsTables>;
