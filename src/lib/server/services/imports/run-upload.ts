import { plainText } from '#lib/domain/catalogue/plain-text.ts';
import type { CellFault, ImportKind } from '#lib/domain/imports/kinds.ts';
import type { Report } from '#lib/domain/imports/progress.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import { AppError } from '#lib/server/errors.ts';
import { insertImportedFile } from '#lib/server/storage/import-files.ts';
import { rememberMeanings } from '#lib/server/storage/import-memory.ts';
import { finishUpload } from '#lib/server/storage/import-progress.ts';
import {
	deleteUpload,
	setMapping,
	type Mapping,
	type Upload
} from '#lib/server/storage/import-uploads.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import type { ActivationSlip } from '#lib/server/services/activation.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { importBallotRows } from '#lib/server/services/import-ballots.ts';
import { fieldValues, samplesOf, type FieldValues } from './cell-values.ts';
import { otherTurns } from './other-turns.ts';
import { checkRows } from './check-upload.ts';
import { dryRun, summaryOf, type Summary } from './dry-run.ts';
import type { KnownField } from './fields.ts';
import { forgetTable, type Outcome } from './kept-uploads.ts';
import { IMPORT_RIGHT } from './rights.ts';
import {
	mappedRows,
	meaningsOf,
	openUpload,
	type OpenUpload,
	type UploadKey
} from './open-upload.ts';

/** What the page of one file shows. */
export interface UploadPage {
	fileName: string;
	rows: number;
	columns: { heading: string; field: string; samples: string[] }[];
	fields: Pick<KnownField, 'name' | 'label' | 'required'>[];
	values: FieldValues[];
	/** Of the dry run; absent where none was asked for. */
	outcome?: Outcome;
}

/** What came in. */
export interface Stored extends Summary {
	/** Of a list of staff: shown this once. */
	slips?: ActivationSlip[];
}

/** What was posted about a file: a field for each column, and for values of a question an option. */
export interface Decided {
	columns: string[];
	/** By question, in the order in which the page showed its values. */
	options: Readonly<Record<string, readonly string[]>>;
}

/**
 * @param isDryRun whether to try the file too; nothing is written
 * @throws AppError as `openUpload` and `importBallots`
 */
export async function uploadPage(
	deps: Deps,
	staff: Staff | undefined,
	key: UploadKey,
	isDryRun: boolean
): Promise<UploadPage> {
	requireAllowed(staff, IMPORT_RIGHT[key.kind]);
	const opened = await openUpload(deps, staff, key);
	const { upload, headings, rows, fields, mapping } = opened;
	const outcome = isDryRun ? await dryRun(deps, staff, opened) : undefined;
	return {
		fileName: upload.fileName,
		rows: rows.length,
		columns: headings.map((heading, at) => ({
			heading,
			field: mapping.columns[at] ?? '',
			samples: samplesOf(rows, at)
		})),
		fields: fields.map(({ name, label, required }) => ({ name, label, required })),
		values: valuesIn(opened),
		...(outcome && { outcome })
	};
}

/** Of the questions; other kinds of files have none, and their rows are not looked through for any. */
function valuesIn(opened: OpenUpload): FieldValues[] {
	const { fields, mapping } = opened;
	if (!fields.some((it) => it.options)) return [];
	return fieldValues(mappedRows(opened), fields, mapping.values);
}

/**
 * Keeps what was decided about a file's columns and values, for this file and for the next like it, and
 * tries the file: the page that follows tells what came of it.
 * @throws AppError as `openUpload` and `checkRows`
 */
export async function decideColumns(
	deps: Deps,
	staff: Staff | undefined,
	key: UploadKey,
	decided: Decided
): Promise<void> {
	requireAllowed(staff, IMPORT_RIGHT[key.kind]);
	const opened = await openUpload(deps, staff, key);
	const mapping = mappingOf(opened, decided);
	await deps.db.transaction().execute(async (tx) => {
		await setMapping(tx, key.id, mapping);
		await rememberMeanings(tx, opened.scope, meaningsOf({ ...opened, mapping }));
	});
	await dryRun(deps, staff, await openUpload(deps, staff, key));
}

/** What no field or option is, since anybody may post anything, is as if it had been left out. */
function mappingOf(opened: OpenUpload, { columns, options }: Decided): Mapping {
	const { fields, headings, mapping } = opened;
	const known = new Set(fields.map((it) => it.name));
	const values = { ...mapping.values };
	for (const shown of valuesIn(opened)) {
		const chosen = shown.found.flatMap(({ value }, at) => {
			const option = options[shown.field]?.[at] ?? '';
			const isKnown = shown.options.some((it) => it.id === option);
			return isKnown ? [[plainText(value), option] as const] : [];
		});
		values[shown.field] = { ...values[shown.field], ...Object.fromEntries(chosen) };
	}
	const ofColumn = (at: number) => (known.has(columns[at] ?? '') ? (columns[at] ?? '') : '');
	return { columns: headings.map((_, at) => ofColumn(at)), values };
}

/**
 * Takes a file in, all of it or nothing.
 * @param report told how far it is; absent: nobody waits for that
 * @returns what came in, with the slips of new accounts, or everything that is wrong
 * @throws AppError 'already-exists' for a file that came in before; as `openUpload` and `importBallots`
 */
export async function storeUpload(
	deps: Deps,
	staff: Staff | undefined,
	key: UploadKey,
	report: Report = otherTurns
): Promise<Result<Stored, CellFault[]>> {
	requireAllowed(staff, IMPORT_RIGHT[key.kind]);
	const opened = await openUpload(deps, staff, key);
	const checked = await checkRows(deps, staff, opened, report);
	if (!checked.ok) return checked;
	const { upload } = opened;
	const summary = summaryOf(checked.value);
	await report({ phase: 'writing', done: 0, of: summary.rows });
	if (checked.value.kind === 'ballots') {
		const file = { surveyId: upload.setup.survey, bytes: upload.bytes };
		const taken = await importBallotRows(deps, file, checked.value.rows, actorOf(staff));
		if (!taken.ok) return err([]);
	}
	const { value } = checked;
	const slips = await deps.db.transaction().execute(async (tx) => {
		const file = { kind: key.kind, sha256: upload.sha256, rows: summary.rows };
		const isNew = await recordFile(tx, deps, staff, file);
		await forget(tx, upload, summary.rows);
		if (value.kind === 'ballots') return undefined;
		if (!isNew) throw new AppError('already-exists', 'same file');
		const stored = await value.store(tx);
		await recordAudit(tx, deps, {
			actor: actorOf(staff),
			action: `${key.kind}.import`,
			subject: `file:${upload.sha256.slice(0, 12)}`,
			agencyId: staff.agencyId,
			detail: { added: value.added, changed: value.changed, sha256: upload.sha256 }
		});
		return stored ?? undefined;
	});
	forgetTable(deps, upload.id);
	return ok({ ...summary, ...(slips && { slips }) });
}

/** Of new accounts nothing stays: who takes them in waits for their slips. */
async function forget(tx: Tx, { id, kind }: Upload, rows: number): Promise<void> {
	await (kind === 'staff' ? deleteUpload(tx, id) : finishUpload(tx, id, rows));
}

function recordFile(
	tx: Tx,
	deps: Deps,
	staff: Staff,
	file: { kind: ImportKind; sha256: string; rows: number }
): Promise<boolean> {
	const importedAt = new Date(deps.now()).toISOString();
	return insertImportedFile(tx, { ...file, importedBy: staff.username, importedAt });
}
