import { ok } from '#lib/domain/result.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { listAuditEntries } from '#lib/server/storage/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { checkRows, type Checked } from './check-upload.ts';
import { keptOutcome, type Outcome } from './kept-uploads.ts';
import type { OpenUpload } from './open-upload.ts';
import { otherTurns } from './other-turns.ts';

/** What came in, or would. */
export interface Summary {
	rows: number;
	added: number;
	changed: number;
}

export function summaryOf({ added, changed }: Checked): Summary {
	return { rows: added + changed, added, changed };
}

/**
 * Tries a file and writes nothing; once for whoever looks again. Everything that its rows are held
 * against leaves an entry in the trail where it changes, so that after the next entry the file is tried
 * anew. Storing checks all of it again in any case.
 * @throws AppError as `checkRows`
 */
export async function dryRun(deps: Deps, staff: Staff, opened: OpenUpload): Promise<Outcome> {
	const [last] = await listAuditEntries(deps.db, { limit: 1 });
	const on = JSON.stringify([last?.id, staff.id, opened.mapping]);
	return keptOutcome(deps, opened.upload.id, on, async () => {
		const checked = await checkRows(deps, staff, opened, otherTurns);
		return checked.ok ? ok(summaryOf(checked.value)) : checked;
	});
}
