import type { ColumnsOf } from './columns-of.ts';

/** One log a survey. What is written is never changed: the database refuses it. */
export interface LogTables {
	log_entry: LogEntryTable;
	checkpoint: CheckpointTable;
}

interface LogEntryTable {
	survey_id: string;
	/** From 0. */
	place: number;
	/** Of the leaf, in base 64. */
	hash: string;
	/** Null for a ballot, which is made anew from the ballot itself. */
	data: string | null;
}

/** One a data lock, with its number. */
interface CheckpointTable {
	survey_id: string;
	lock: number;
	/** Entries in the log. */
	size: number;
	/** C2SP signed note. */
	note: string;
	/** `formatFrontier`: from where the next lock goes on. */
	frontier: string;
}

export const LOG_COLUMNS = {
	log_entry: ['survey_id', 'place', 'hash', 'data'],
	checkpoint: ['survey_id', 'lock', 'size', 'note', 'frontier']
} as const satisfies ColumnsOf<LogTables>;
