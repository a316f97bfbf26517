import type { ColumnsOf } from './columns-of.ts';

export interface FreezesTables {
	freeze: FreezeTable;
}

/** Figures as they were at one instant; the database refuses to change a row. */
interface FreezeTable {
	survey_id: string;
	/** From 1, in order of time. */
	number: number;
	/** Follows from `content`. */
	code: string;
	name: string;
	/** Whether no ballot could come any more when it was made. */
	settled: number;
	frozen_at: string;
	/** A user name, or `cli`. */
	frozen_by: string;
	/** JSON: `FrozenContent`. */
	content: string;
	/** Of its entry in the log, from 0; null for those of before. */
	log_place: number | null;
}

export const FREEZES_COLUMNS = {
	freeze: [
		'survey_id',
		'number',
		'code',
		'name',
		'settled',
		'frozen_at',
		'frozen_by',
		'content',
		'log_place'
	]
} as const satisfies ColumnsOf<FreezesTables>;
