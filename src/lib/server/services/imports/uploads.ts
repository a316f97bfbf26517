import { createHash } from 'node:crypto';
import { parseDay } from '#lib/domain/catalogue/draft.ts';
import { formMonth } from '#lib/domain/imports/form-month.ts';
import type { ImportKind, ImportSetup } from '#lib/domain/imports/kinds.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { readTable } from '#lib/server/import/read-table.ts';
import type { FileFault, Table } from '#lib/server/import/table.ts';
import { findAgencyByCode } from '#lib/server/storage/agencies.ts';
import { isImported } from '#lib/server/storage/import-files.ts';
import { deleteOldUploads, insertUpload } from '#lib/server/storage/import-uploads.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { keepTable, KEPT_MS } from './kept-uploads.ts';
import { IMPORT_RIGHT } from './rights.ts';

/** A file as a browser sends it. */
export interface NewUpload {
	kind: ImportKind;
	setup: ImportSetup;
	fileName: string;
	bytes: Uint8Array;
}

export type UploadFault =
	| { field: 'file'; code: FileFault['code'] | 'no-rows' | 'same-file'; line?: number }
	| {
			field: keyof ImportSetup;
			code: 'required' | 'malformed-day' | 'bad-month' | 'unknown-agency';
	  };

/**
 * Looks a file over and keeps it for the next steps, an hour at most and for this staff member only.
 * @returns the upload's id, or everything that must be corrected
 * @throws AppError `not-logged-in`, `not-allowed`
 */
export async function keepUpload(
	deps: Deps,
	staff: Staff | undefined,
	{ kind, setup, fileName, bytes }: NewUpload
): Promise<Result<string, UploadFault[]>> {
	requireAllowed(staff, IMPORT_RIGHT[kind]);
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const read = await readFile(deps, kind, bytes, sha256);
	const faults = [...(await setupFaults(deps, kind, setup)), ...(read.ok ? [] : read.error)];
	if (faults.length > 0 || !read.ok) return err(faults);
	const upload = { id: deps.newId(), staffId: staff.id, kind, setup, sha256, bytes };
	await forgetOldUploads(deps);
	await insertUpload(deps.db, {
		...upload,
		fileName: fileName.slice(0, 200),
		createdAt: new Date(deps.now()).toISOString()
	});
	keepTable(deps, upload.id, read.value);
	return ok(upload.id);
}

/** Removes what nobody came back to. */
export async function forgetOldUploads(deps: Deps): Promise<void> {
	await deleteOldUploads(deps.db, new Date(deps.now() - KEPT_MS).toISOString());
}

async function readFile(
	deps: Deps,
	kind: ImportKind,
	bytes: Uint8Array,
	sha256: string
): Promise<Result<Table, UploadFault[]>> {
	// Ballots of one file may belong to two surveys: whether this one has them is asked when they come in.
	if (kind !== 'ballots' && (await isImported(deps.db, kind, sha256))) {
		return err([{ field: 'file', code: 'same-file' }]);
	}
	const table = await readTable(bytes);
	if (!table.ok) return err([{ field: 'file', ...table.error }]);
	return table.value.rows.length < 2 ? err([{ field: 'file', code: 'no-rows' }]) : table;
}

async function setupFaults(
	deps: Deps,
	kind: ImportKind,
	setup: ImportSetup
): Promise<UploadFault[]> {
	const faults: UploadFault[] = [];
	if (kind === 'ballots' && setup.survey === '') faults.push({ field: 'survey', code: 'required' });
	if (setup.agency !== '' && !(await findAgencyByCode(deps.db, setup.agency))) {
		faults.push({ field: 'agency', code: 'unknown-agency' });
	}
	if (setup.month !== '' && formMonth(setup.month) === undefined) {
		faults.push({ field: 'month', code: 'bad-month' });
	}
	if (setup.asOf !== '' && parseDay(setup.asOf) === undefined) {
		faults.push({ field: 'asOf', code: 'malformed-day' });
	}
	return faults;
}
