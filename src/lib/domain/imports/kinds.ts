/** What can be taken in from a file. */
export const IMPORT_KINDS = ['agencies', 'services', 'cases', 'staff', 'ballots'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export function isImportKind(text: string): text is ImportKind {
	return IMPORT_KINDS.some((it) => it === text);
}

/** What is said once for a whole file; each empty where the file says it itself. */
export interface ImportSetup {
	/** Ballots: of which survey, and of which agency and month where no column says so. */
	survey: string;
	agency: string;
	month: string;
	/** Counts of files: from where, and of which day. */
	source: string;
	asOf: string;
}

export const SETUP_FIELDS = ['survey', 'agency', 'month', 'source', 'asOf'] as const;

/** What is wrong with one cell of a file. */
export interface CellFault {
	/** The row's number in the file. */
	line: number;
	/** Which of its columns is meant. */
	field: string;
	code: string;
}
