import type { Tx } from '#lib/server/storage/schema.ts';

/** A row of a file, its columns already known. Columns that the file has not are absent. */
export interface ImportRow {
	/** Its number in the file. */
	line: number;
	texts: Readonly<Record<string, string>>;
}

/** Rows that come one by one, with pauses between a thousand and the next. */
export type ImportRows = Iterable<ImportRow> | AsyncIterable<ImportRow>;

/** A file in which nothing is wrong. */
export interface Ready {
	added: number;
	changed: number;
	/** Writes all of it; a part is never written. */
	store: (tx: Tx) => Promise<void>;
}
