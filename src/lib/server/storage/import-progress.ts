import type { ImportState } from '#lib/domain/imports/progress.ts';
import type { Db, Tx } from './schema.ts';

/** What is known of a file that is coming in, or came in. */
export interface KeptProgress {
	/** Absent where nobody began to take it in. */
	state?: ImportState;
	/** When that was said, ISO 8601, UTC; absent once nobody goes on with it. */
	at?: string;
	/** Of a file that came in. */
	storedRows?: number;
}

/** @returns undefined for another's too */
export async function findProgress(
	db: Db,
	id: string,
	staffId: string
): Promise<KeptProgress | undefined> {
	const row = await db
		.selectFrom('import_upload')
		.select(['progress', 'progress_at', 'stored_rows'])
		.where('id', '=', id)
		.where('staff_id', '=', staffId)
		.executeTakeFirst();
	return (
		row && {
			...(row.progress !== null && { state: JSON.parse(row.progress) as ImportState }),
			...(row.progress_at !== null && { at: row.progress_at }),
			...(row.stored_rows !== null && { storedRows: row.stored_rows })
		}
	);
}

/**
 * Makes a file somebody's to take in.
 * @param at now, and `silentSince` the time before which whoever had it is taken for ended; ISO 8601, UTC
 * @returns false where somebody does already, or did
 */
export async function claimUpload(
	db: Db,
	id: string,
	state: ImportState,
	{ at, silentSince }: { at: string; silentSince: string }
): Promise<boolean> {
	const claimed = await db
		.updateTable('import_upload')
		.set({ progress: JSON.stringify(state), progress_at: at })
		.where('id', '=', id)
		.where('stored_rows', 'is', null)
		.where((eb) => eb.or([eb('progress_at', 'is', null), eb('progress_at', '<', silentSince)]))
		.returning('id')
		.executeTakeFirst();
	return claimed !== undefined;
}

/**
 * @param state absent: as if nobody had begun
 * @param at absent: nobody goes on with it
 */
export async function setProgress(
	db: Db,
	id: string,
	state: ImportState | undefined,
	at?: string
): Promise<void> {
	await db
		.updateTable('import_upload')
		.set({ progress: state ? JSON.stringify(state) : null, progress_at: at ?? null })
		.where('id', '=', id)
		.execute();
}

/** Of a file that came in only the number of its rows is kept, and not what it held. */
export async function finishUpload(tx: Tx, id: string, rows: number): Promise<void> {
	await tx
		.updateTable('import_upload')
		.set({ stored_rows: rows, bytes: Buffer.alloc(0), progress: null, progress_at: null })
		.where('id', '=', id)
		.execute();
}
