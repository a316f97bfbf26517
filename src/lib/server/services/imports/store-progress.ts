import {
	BEGUN,
	SILENCE_MS,
	type ImportProgress,
	type ImportState,
	type Report
} from '#lib/domain/imports/progress.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError, isErrorCode } from '#lib/server/errors.ts';
import type { Background } from '#lib/server/services/background.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { claimUpload, findProgress, setProgress } from '#lib/server/storage/import-progress.ts';
import { findUpload } from '#lib/server/storage/import-uploads.ts';
import type { UploadKey } from './open-upload.ts';
import { IMPORT_RIGHT } from './rights.ts';
import { otherTurns } from './other-turns.ts';
import { storeUpload } from './store-upload.ts';

/** How far a file is that somebody takes in. */
export type StoreProgress =
	| { kind: 'running'; progress: ImportProgress }
	/** With how many rows it came in. */
	| { kind: 'stored'; rows: number }
	/** By a fault of ours, or an end of the server; nothing was written. */
	| { kind: 'stopped' }
	/** Nobody began, or its rows have faults: the dry run tells them. */
	| { kind: 'not-begun' };

/**
 * Begins to take a file in, all of it or nothing, and does not wait: `storeProgress` tells how far it
 * is. A file that is being taken in is not begun again.
 * @throws AppError 'bad-request' for new accounts, whose slips are shown once, by whoever waits for them;
 *   as `openUpload`
 */
export async function beginStoring(
	deps: Deps,
	background: Background,
	staff: Staff | undefined,
	key: UploadKey
): Promise<void> {
	requireAllowed(staff, IMPORT_RIGHT[key.kind]);
	const upload = await findUpload(deps.db, key.id, staff.id);
	if (upload?.kind !== key.kind) throw new AppError('page-not-found', 'upload');
	if (upload.kind === 'staff') throw new AppError('bad-request', 'slips need somebody who waits');
	const silentSince = new Date(deps.now() - SILENCE_MS).toISOString();
	const times = { at: isoNow(deps), silentSince };
	if (!(await claimUpload(deps.db, key.id, BEGUN, times))) return;
	background.run('import-stopped', () => store(deps, staff, key));
}

/** @throws AppError as `openUpload`; that by which the file was refused, such as 'already-exists' */
export async function storeProgress(
	deps: Deps,
	staff: Staff | undefined,
	{ kind, id }: UploadKey
): Promise<StoreProgress> {
	requireAllowed(staff, IMPORT_RIGHT[kind]);
	const kept = await findProgress(deps.db, id, staff.id);
	if (!kept) throw new AppError('page-not-found', 'upload');
	const { state, at, storedRows } = kept;
	if (storedRows !== undefined) return { kind: 'stored', rows: storedRows };
	if (!state) return { kind: 'not-begun' };
	if (state.phase === 'refused') throw new AppError(codeOf(state.code), 'import');
	if (state.phase === 'stopped') return { kind: 'stopped' };
	const isSilent = at === undefined || Date.parse(at) < deps.now() - SILENCE_MS;
	return isSilent ? { kind: 'stopped' } : { kind: 'running', progress: state };
}

async function store(deps: Deps, staff: Staff, key: UploadKey): Promise<void> {
	const end = (state: ImportState | undefined) => setProgress(deps.db, key.id, state);
	try {
		const stored = await storeUpload(deps, staff, key, tellWhoeverWaits(deps, key));
		if (!stored.ok) await end(undefined);
	} catch (cause) {
		const isRefusal = cause instanceof AppError;
		await end(isRefusal ? { phase: 'refused', code: cause.code } : { phase: 'stopped' });
		if (!isRefusal) throw cause;
	}
}

/** Writes each count down where the page of the progress reads it, whichever server that asks. */
export function tellWhoeverWaits(deps: Deps, { id }: UploadKey): Report {
	return async (progress) => {
		await setProgress(deps.db, id, progress, isoNow(deps));
		await otherTurns(progress); // SQLite answers at once, so that nobody else would come in between
	};
}

function isoNow(deps: Deps): string {
	return new Date(deps.now()).toISOString();
}

function codeOf(code: string) {
	return isErrorCode(code) ? code : 'storage-failed';
}
