import { createHash } from 'node:crypto';
import type { CellFault, ImportKind, ImportSetup } from '#lib/domain/imports/kinds.ts';
import { mappingFaults, suggestColumns } from '#lib/domain/imports/suggest.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { messages } from '#lib/messages/index.ts';
import { AppError } from '#lib/server/errors.ts';
import { readTable } from '#lib/server/import/read-table.ts';
import type { Table } from '#lib/server/import/table.ts';
import { insertImportedFile } from '#lib/server/storage/import-files.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import type { ActivationSlip } from '#lib/server/services/activation.ts';
import { recordAudit } from '#lib/server/services/audit.ts';
import type { FileFault } from '#lib/server/services/ballot-file.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { checkAgencies } from './check-agencies.ts';
import { agenciesIn, checkServices } from './check-services.ts';
import { checkStaff } from './check-staff.ts';
import { fieldsOf, type KnownField } from './fields.ts';
import { faultWords } from './marked-workbook.ts';
import type { ImportRow } from './rows.ts';

const NO_SETUP: ImportSetup = { survey: '', agency: '', month: '', source: '', asOf: '' };

/** A file of the catalogue, as the command line gives it. */
export interface CatalogueFile {
	kind: 'agencies' | 'services';
	bytes: Uint8Array;
}

/**
 * Takes agencies or services in, all or none. Columns are known by their headings; one that is not
 * known is refused, since nobody is there to say what it is.
 * @returns how many rows came in, or every fault by line and column
 * @throws AppError 'already-exists' for a file that came in before
 */
export async function importCatalogueFile(
	deps: Deps,
	{ kind, bytes }: CatalogueFile
): Promise<Result<number, FileFault[]>> {
	const rows = await readRows(deps, kind, bytes);
	if (!rows.ok) return rows;
	const checked = await checkFile(deps, kind, rows.value);
	if (!checked.ok) return err(checked.error.map(inWords));
	const { added, changed } = checked.value;
	await storeFile(deps, { kind, bytes }, checked.value);
	return ok(added + changed);
}

/**
 * Takes new accounts in, all or none, as `importCatalogueFile`.
 * @returns their activation slips, which are kept nowhere, or every fault by line and column
 * @throws AppError 'already-exists' for a file that came in before
 */
export async function importStaffFile(
	deps: Deps,
	bytes: Uint8Array
): Promise<Result<ActivationSlip[], FileFault[]>> {
	const rows = await readRows(deps, 'staff', bytes);
	if (!rows.ok) return rows;
	const checked = await checkStaff(deps, 'cli', rows.value);
	if (!checked.ok) return err(checked.error.map(inWords));
	return ok(await storeFile(deps, { kind: 'staff', bytes }, checked.value));
}

async function storeFile<Stored>(
	deps: Deps,
	{ kind, bytes }: { kind: ImportKind; bytes: Uint8Array },
	{ added, changed, store }: ReadyFile<Stored>
): Promise<Stored> {
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const importedAt = new Date(deps.now()).toISOString();
	return deps.db.transaction().execute(async (tx) => {
		const file = { kind, sha256, rows: added + changed, importedBy: 'cli', importedAt };
		if (!(await insertImportedFile(tx, file))) throw new AppError('already-exists', 'same file');
		const stored = await store(tx);
		await recordAudit(tx, deps, {
			actor: 'cli',
			action: `${kind}.import`,
			subject: `file:${sha256.slice(0, 12)}`,
			detail: { added, changed, sha256 }
		});
		return stored;
	});
}

/** What was checked, and what storing it gives. */
interface ReadyFile<Stored> {
	added: number;
	changed: number;
	store: (tx: Tx) => Promise<Stored>;
}

async function readRows(
	deps: Deps,
	kind: ImportKind,
	bytes: Uint8Array
): Promise<Result<ImportRow[], FileFault[]>> {
	const table = await readTable(bytes);
	if (!table.ok) return err([{ line: table.error.line ?? 1, reason: words(table.error.code) }]);
	return rowsOf(table.value, await fieldsOf(deps, kind, NO_SETUP, 'en'));
}

function inWords({ line, field, code }: CellFault): FileFault {
	return { line, column: field, reason: words(code) };
}

function checkFile(deps: Deps, kind: CatalogueFile['kind'], rows: readonly ImportRow[]) {
	return kind === 'agencies'
		? checkAgencies(deps, rows)
		: checkServices(deps, rows, agenciesIn(rows));
}

function rowsOf(table: Table, fields: readonly KnownField[]): Result<ImportRow[], FileFault[]> {
	const [heading, ...rows] = table.rows;
	const headings = heading?.cells ?? [];
	const line = heading?.line ?? 1;
	const columns = suggestColumns(headings, fields, new Map());
	const faults: FileFault[] = [
		...headings
			.filter((_, at) => columns[at] === '')
			.map((column) => ({ line, column, reason: 'no such column' })),
		...mappingFaults(columns, fields).map(({ field, code }) => ({
			line,
			column: field,
			reason: words(`column-${code}`)
		})),
		...(rows.length === 0 ? [{ line, reason: words('no-rows') }] : [])
	];
	if (faults.length > 0) return err(faults);
	const textsOf = (cells: readonly string[]) =>
		Object.fromEntries(columns.map((field, at) => [field, cells[at] ?? '']));
	return ok(rows.map((it) => ({ line: it.line, texts: textsOf(it.cells) })));
}

function words(code: string): string {
	return faultWords(messages('en'), code);
}
