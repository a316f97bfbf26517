import type { ColumnsOf } from './columns-of.ts';

/** One log a survey. What is written is never changed, tiles only grow: the database refuses all else. */
export interface LogTables {
	log_tile: LogTileTable;
	log_entry: LogEntryTable;
	checkpoint: CheckpointTable;
}

/** See `domain/log-tiles.ts`. */
interface LogTileTable {
	survey_key: number;
	level: number;
	number: number;
	/** 1 to 256 of them, 32 bytes each. */
	hashes: Uint8Array;
}

/** Those that are no ballots: these are made anew from the ballot itself. */
interface LogEntryTable {
	survey_key: number;
	/** From 0. */
	place: number;
	/** `packLogEntry`. */
	data: Uint8Array;
}

/** One a data lock, with its number. */
interface CheckpointTable {
	survey_id: string;
	lock: number;
	/** Entries in the log. */
	size: number;
	/** C2SP signed note. */
	note: string;
}

export const LOG_COLUMNS = {
	log_tile: ['survey_key', 'level', 'number', 'hashes'],
	log_entry: ['survey_key', 'place', 'data'],
	checkpoint: ['survey_id', 'lock', 'size', 'note']
} as const satisfies ColumnsOf<LogTables>;
