import type { ImportKind } from '#lib/domain/imports/kinds.ts';
import type { Db, Tx } from './schema.ts';

/** A file that came in. */
export interface ImportedFile {
	kind: ImportKind;
	/** Lower-case hex. */
	sha256: string;
	rows: number;
	/** A user name, or `cli`. */
	importedBy: string;
	/** ISO 8601, UTC. */
	importedAt: string;
}

/** @returns false where the same file came in before; nothing is written then */
export async function insertImportedFile(tx: Tx, file: ImportedFile): Promise<boolean> {
	const inserted = await tx
		.insertInto('import_file')
		.values({
			kind: file.kind,
			sha256: file.sha256,
			rows: file.rows,
			imported_by: file.importedBy,
			imported_at: file.importedAt
		})
		.onConflict((oc) => oc.columns(['kind', 'sha256']).doNothing())
		.returning('sha256')
		.executeTakeFirst();
	return inserted !== undefined;
}

/** The latest first. */
export async function listImportedFiles(db: Db, limit: number): Promise<ImportedFile[]> {
	const rows = await db
		.selectFrom('import_file')
		.selectAll()
		.orderBy('imported_at', 'desc')
		.orderBy('kind')
		.orderBy('sha256')
		.limit(limit)
		.execute();
	return rows.map((row) => ({
		kind: row.kind,
		sha256: row.sha256,
		rows: row.rows,
		importedBy: row.imported_by,
		importedAt: row.imported_at
	}));
}

/** Whether the same file came in before. */
export async function isImported(db: Db, kind: ImportKind, sha256: string): Promise<boolean> {
	const row = await db
		.selectFrom('import_file')
		.select('sha256')
		.where('kind', '=', kind)
		.where('sha256', '=', sha256)
		.executeTakeFirst();
	return row !== undefined;
}
