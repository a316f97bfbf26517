import { plainText } from '#lib/domain/catalogue/plain-text.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import { listBallotImports, type BallotImport } from '#lib/server/storage/ballot-imports.ts';
import { rememberMeanings } from '#lib/server/storage/import-memory.ts';
import { setMapping, type Mapping } from '#lib/server/storage/import-uploads.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { fieldValues, samplesOf, type FieldValues } from './cell-values.ts';
import { dryRun } from './dry-run.ts';
import type { KnownField } from './fields.ts';
import type { Outcome } from './kept-uploads.ts';
import { IMPORT_RIGHT } from './rights.ts';
import {
	mappedRows,
	meaningsOf,
	openUpload,
	type OpenUpload,
	type UploadKey
} from './open-upload.ts';

/** Files that came in before are told to whoever is about to send one: so many of the latest. */
const MOST_EARLIER = 5;

/** What the page of one file shows. */
export interface UploadPage {
	fileName: string;
	rows: number;
	columns: { heading: string; field: string; samples: string[] }[];
	fields: Pick<KnownField, 'name' | 'label' | 'required'>[];
	values: FieldValues[];
	/** Files of ballots that the survey has taken in, the latest first; none for other kinds of files. */
	earlier: Pick<BallotImport, 'sha256' | 'ballots' | 'importedAt'>[];
	/** Of the dry run; absent where none was asked for. */
	outcome?: Outcome;
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
		earlier: await earlierFiles(deps, opened),
		...(outcome && { outcome })
	};
}

/** Whoever sends rows once more in another file should see that they came in before. */
async function earlierFiles({ db }: Deps, { upload }: OpenUpload): Promise<UploadPage['earlier']> {
	if (upload.kind !== 'ballots') return [];
	return listBallotImports(db, upload.setup.survey, MOST_EARLIER);
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
