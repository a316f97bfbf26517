import type { CellFault } from '#lib/domain/imports/kinds.ts';
import type { Report } from '#lib/domain/imports/progress.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import { AppError } from '#lib/server/errors.ts';
import type { ActivationSlip } from '#lib/server/services/activation.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { importBallotRows } from '#lib/server/services/import-ballots.ts';
import { insertImportedFile } from '#lib/server/storage/import-files.ts';
import { finishUpload } from '#lib/server/storage/import-progress.ts';
import { deleteUpload, type Upload } from '#lib/server/storage/import-uploads.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { checkRows, type Checked } from './check-upload.ts';
import { summaryOf, type Summary } from './dry-run.ts';
import { forgetTable } from './kept-uploads.ts';
import { openUpload, type UploadKey } from './open-upload.ts';
import { otherTurns } from './other-turns.ts';
import { IMPORT_RIGHT } from './rights.ts';

/** What came in. */
export interface Stored extends Summary {
	/** Of a list of staff: shown this once. */
	slips?: ActivationSlip[];
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
	const slips = await storeChecked(deps, staff, upload, checked.value);
	if (!slips.ok) return slips;
	forgetTable(deps, upload.id);
	return ok({ ...summary, ...(slips.value && { slips: slips.value }) });
}

/**
 * That the file came in is written with what it holds, or whoever waits for it would be told otherwise
 * than it is.
 * @returns the slips of new accounts
 */
async function storeChecked(
	deps: Deps,
	staff: Staff,
	upload: Upload,
	value: Checked
): Promise<Result<ActivationSlip[] | undefined, CellFault[]>> {
	if (value.kind === 'ballots') {
		const file = { surveyId: upload.setup.survey, bytes: upload.bytes };
		const taken = await importBallotRows(deps, file, value.rows, {
			actor: actorOf(staff),
			// For another survey it may have come in before.
			alongside: async (tx) => void (await recordFile(tx, deps, staff, { upload, value }))
		});
		return taken.ok ? ok(undefined) : err([]);
	}
	const slips = await deps.db.transaction().execute(async (tx) => {
		if (!(await recordFile(tx, deps, staff, { upload, value }))) {
			throw new AppError('already-exists', 'same file');
		}
		const stored = await value.store(tx);
		await recordAudit(tx, deps, {
			actor: actorOf(staff),
			action: `${upload.kind}.import`,
			subject: `file:${upload.sha256.slice(0, 12)}`,
			agencyId: staff.agencyId,
			detail: { added: value.added, changed: value.changed, sha256: upload.sha256 }
		});
		return stored ?? undefined;
	});
	return ok(slips);
}

/** Of new accounts nothing stays: who takes them in waits for their slips. */
async function forget(tx: Tx, { id, kind }: Upload, rows: number): Promise<void> {
	await (kind === 'staff' ? deleteUpload(tx, id) : finishUpload(tx, id, rows));
}

/** @returns false where the same file came in before */
async function recordFile(
	tx: Tx,
	deps: Deps,
	staff: Staff,
	{ upload, value }: { upload: Upload; value: Checked }
): Promise<boolean> {
	const { rows } = summaryOf(value);
	await forget(tx, upload, rows);
	const importedAt = new Date(deps.now()).toISOString();
	const file = { kind: upload.kind, sha256: upload.sha256, rows };
	return insertImportedFile(tx, { ...file, importedBy: staff.username, importedAt });
}
