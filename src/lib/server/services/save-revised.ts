import type { Revised, Saved } from '#lib/domain/revision.ts';
import { AppError } from '#lib/server/errors.ts';
import type { Db, Tx } from '#lib/server/storage/schema.ts';
import { recordAudit, type AuditRecord } from './audit.ts';
import type { Deps } from './deps.ts';

/** One record to be written over. */
export interface Revision<T extends Revised> {
	/** @returns false, with nothing written, where the stored revision is no longer the form's */
	write: (tx: Tx) => Promise<boolean>;
	read: (db: Db) => Promise<T | undefined>;
	/** Of the change; not recorded where there was none. */
	audit: AuditRecord;
}

/**
 * Writes over a record unless somebody else has done so since the form was filled in: of two people
 * who edit one thing the second is told, and gets what the first one stored.
 * @throws AppError 'page-not-found' where the record is gone altogether
 */
export async function saveRevised<T extends Revised>(
	deps: Deps,
	{ write, read, audit }: Revision<T>
): Promise<Saved<T, never>> {
	return deps.db.transaction().execute(async (tx) => {
		const isWritten = await write(tx);
		if (isWritten) await recordAudit(tx, deps, audit);
		const stored = await read(tx);
		if (!stored) throw new AppError('page-not-found', audit.subject);
		return isWritten ? { kind: 'saved', value: stored } : { kind: 'overtaken', stored };
	});
}
