/** How far a file is that comes in. */
export interface ImportProgress {
	/** The file is read, then its rows are checked one by one, then all are written together. */
	phase: 'reading' | 'checking' | 'writing';
	/** Rows that are through with the phase. */
	done: number;
	/** Rows of the file; 0 while it is read. */
	of: number;
}

/** What was said last of a file that comes in, or did not. */
export type ImportState =
	| ImportProgress
	/** For a reason that a person can be told, by its code. */
	| { phase: 'refused'; code: string }
	/** By a fault of ours; nothing was written. */
	| { phase: 'stopped' };

export const BEGUN: ImportProgress = { phase: 'reading', done: 0, of: 0 };

/** After so long without a word whatever took the file in has ended; milliseconds. */
export const SILENCE_MS = 60_000;

/** Told of each step, before the next one. */
export type Report = (progress: ImportProgress) => Promise<void>;

/** Rows between two reports. */
const ROWS_AT_ONCE = 1_000;

/** The rows one by one; others have their turn, and whoever waits a new count, after each thousand. */
export async function* reported<T>(rows: readonly T[], report: Report): AsyncGenerator<T> {
	for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
		await report({ phase: 'checking', done: start, of: rows.length });
		yield* rows.slice(start, start + ROWS_AT_ONCE);
	}
}
