import { plainText } from '#lib/domain/catalogue/plain-text.ts';
import type { ImportKind } from '#lib/domain/imports/kinds.ts';
import { suggestColumns } from '#lib/domain/imports/suggest.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { readTable } from '#lib/server/import/read-table.ts';
import type { Table, TableRow } from '#lib/server/import/table.ts';
import { listMeanings, type Meaning } from '#lib/server/storage/import-memory.ts';
import { findUpload, type Mapping, type Upload } from '#lib/server/storage/import-uploads.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { fieldsOf, questionnaireOf, type KnownField } from './fields.ts';
import { keepTable, keptTable } from './kept-uploads.ts';
import { IMPORT_RIGHT } from './rights.ts';
import type { ImportRow } from './rows.ts';

/** A file between its steps, read, with what its columns and values mean so far. */
export interface OpenUpload {
	upload: Upload;
	/** Under what its meanings are remembered. */
	scope: string;
	headings: string[];
	rows: TableRow[];
	fields: KnownField[];
	mapping: Mapping;
}

/** Which file, as the address names it. */
export interface UploadKey {
	kind: ImportKind;
	id: string;
	locale: Locale;
}

/**
 * @throws AppError 'page-not-found' for one that there is not, or no longer, or is another's;
 *   `not-logged-in`, `not-allowed`
 */
export async function openUpload(
	deps: Deps,
	staff: Staff | undefined,
	{ kind, id, locale }: UploadKey
): Promise<OpenUpload> {
	requireAllowed(staff, IMPORT_RIGHT[kind]);
	const upload = await findUpload(deps.db, id, staff.id);
	if (upload?.kind !== kind) throw new AppError('page-not-found', 'upload');
	const table = keptTable(deps, id) ?? (await readAgain(deps, upload));
	const [heading, ...rows] = table.rows;
	const headings = heading?.cells ?? [];
	const fields = await fieldsOf(deps, kind, upload.setup, locale);
	const scope = await scopeOf(deps, upload);
	const mapping = await mappingOf(deps, scope, { upload, headings, fields });
	return { upload, scope, headings, rows, fields, mapping };
}

/** In a thread of its own: only where this server did not read it, or no longer has it. */
async function readAgain(deps: Deps, { id, bytes }: Upload): Promise<Table> {
	const table = await readTable(bytes);
	if (!table.ok) throw new AppError('bad-request', `upload: ${table.error.code}`);
	keepTable(deps, id, table.value);
	return table.value;
}

/** Questions of one questionnaire mean the same in all its versions; those of another do not. */
async function scopeOf(deps: Deps, { kind, setup }: Upload): Promise<string> {
	if (kind !== 'ballots') return kind;
	return `ballots:${(await questionnaireOf(deps, setup.survey)).code}`;
}

/** What was decided about this file, or before about files like it. */
async function mappingOf(
	deps: Deps,
	scope: string,
	{ upload, headings, fields }: Pick<OpenUpload, 'upload' | 'headings' | 'fields'>
): Promise<Mapping> {
	const meanings = await listMeanings(deps.db, scope);
	const ofField = (field: string) => meanings.filter((it) => it.field === field);
	const values = Object.fromEntries(
		fields.map(({ name }) => [
			name,
			{ ...toRecord(ofField(name)), ...upload.mapping?.values[name] }
		])
	);
	const remembered = new Map(ofField('').map((it) => [it.found, it.meaning]));
	const columns = upload.mapping?.columns ?? suggestColumns(headings, fields, remembered);
	return { columns, values };
}

function toRecord(meanings: readonly Meaning[]): Record<string, string> {
	return Object.fromEntries(meanings.map((it) => [it.found, it.meaning]));
}

/** The rows with each cell under its field; columns that were left out are dropped. */
export function mappedRows({ rows, mapping }: OpenUpload): ImportRow[] {
	const fields = mapping.columns.flatMap((field, at) => (field === '' ? [] : [{ field, at }]));
	return rows.map(({ line, cells }) => ({
		line,
		texts: Object.fromEntries(fields.map(({ field, at }) => [field, cells[at] ?? '']))
	}));
}

/** What a decision is remembered by. */
export function meaningsOf({ headings, mapping }: OpenUpload): Meaning[] {
	const columns = headings.map((heading, at) => ({
		field: '',
		found: plainText(heading),
		meaning: mapping.columns[at] ?? ''
	}));
	const values = Object.entries(mapping.values).flatMap(([field, decided]) =>
		Object.entries(decided).map(([found, meaning]) => ({ field, found, meaning }))
	);
	const all = [...columns, ...values].filter((it) => it.found !== '');
	return [...new Map(all.map((it) => [`${it.field}\n${it.found}`, it])).values()];
}
