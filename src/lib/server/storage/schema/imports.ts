import type { ImportKind } from '#lib/domain/imports/kinds.ts';
import type { ColumnsOf } from './columns-of.ts';

/** Files on their way in. */
export interface ImportsTables {
	import_upload: ImportUploadTable;
	import_memory: ImportMemoryTable;
	import_file: ImportFileTable;
}

/** A file between its steps; gone after an hour. */
interface ImportUploadTable {
	id: string;
	staff_id: string;
	kind: ImportKind;
	setup: string;
	file_name: string;
	sha256: string;
	bytes: Uint8Array;
	/** Absent until somebody has decided what the columns are. */
	mapping: string | null;
	created_at: string;
	/** As JSON; absent while nobody takes it in. */
	progress: string | null;
	/** Absent once nobody goes on with it. */
	progress_at: string | null;
	/** Of a file that came in. */
	stored_rows: number | null;
}

/** What a heading, or a value of a question, was said to mean. */
interface ImportMemoryTable {
	/** A kind of import, for ballots with their questionnaire. */
	scope: string;
	/** A question's id for its values; '' for headings. */
	field: string;
	/** In plain text. */
	found: string;
	meaning: string;
}

interface ImportFileTable {
	kind: ImportKind;
	sha256: string;
	rows: number;
	imported_by: string;
	imported_at: string;
}

export const IMPORTS_COLUMNS = {
	import_upload: [
		'id',
		'staff_id',
		'kind',
		'setup',
		'file_name',
		'sha256',
		'bytes',
		'mapping',
		'created_at',
		'progress',
		'progress_at',
		'stored_rows'
	],
	import_memory: ['scope', 'field', 'found', 'meaning'],
	import_file: ['kind', 'sha256', 'rows', 'imported_by', 'imported_at']
} as const satisfies ColumnsOf<ImportsTables>;
