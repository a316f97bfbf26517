import type { Selectable } from 'kysely';
import { SETUP_FIELDS, type ImportKind, type ImportSetup } from '#lib/domain/imports/kinds.ts';
import type { Database, Db, Tx } from './schema.ts';

/** More files than anybody has on the way at once. */
const MOST_UPLOADS = 200;

/** What somebody decided about a file: a field for each column, and what values mean by question. */
export interface Mapping {
	columns: string[];
	values: Record<string, Record<string, string>>;
}

export interface Upload {
	id: string;
	staffId: string;
	kind: ImportKind;
	setup: ImportSetup;
	fileName: string;
	/** Lower-case hex. */
	sha256: string;
	bytes: Uint8Array;
	mapping?: Mapping;
	/** ISO 8601, UTC. */
	createdAt: string;
}

export async function insertUpload(db: Db, upload: Upload): Promise<void> {
	await db
		.insertInto('import_upload')
		.values({
			id: upload.id,
			staff_id: upload.staffId,
			kind: upload.kind,
			setup: JSON.stringify(upload.setup),
			file_name: upload.fileName,
			sha256: upload.sha256,
			bytes: Buffer.from(upload.bytes),
			created_at: upload.createdAt
		})
		.execute();
}

/** @returns undefined for another's too, and for one that came in */
export async function findUpload(db: Db, id: string, staffId: string): Promise<Upload | undefined> {
	const row = await db
		.selectFrom('import_upload')
		.selectAll()
		.where('id', '=', id)
		.where('staff_id', '=', staffId)
		.where('stored_rows', 'is', null)
		.executeTakeFirst();
	return row && toUpload(row);
}

/** The uploads of one account, the oldest first, without their bytes. */
export async function listUploadsOf(
	db: Db,
	staffId: string,
	/** ISO 8601, UTC. */
	since: string
): Promise<Pick<Upload, 'id' | 'kind' | 'fileName'>[]> {
	const rows = await db
		.selectFrom('import_upload')
		.select(['id', 'kind', 'file_name'])
		.where('staff_id', '=', staffId)
		.where('created_at', '>=', since)
		.orderBy('created_at')
		.orderBy('id')
		.limit(MOST_UPLOADS)
		.execute();
	return rows.map(({ id, kind, file_name }) => ({ id, kind, fileName: file_name }));
}

/** @returns false where it is not `fromId`'s any more: nothing changed */
export async function passUpload(
	tx: Tx,
	id: string,
	{ fromId, toId }: { fromId: string; toId: string }
): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('import_upload')
		.set({ staff_id: toId })
		.where('id', '=', id)
		.where('staff_id', '=', fromId)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

export async function setMapping(db: Db, id: string, mapping: Mapping): Promise<void> {
	await db
		.updateTable('import_upload')
		.set({ mapping: JSON.stringify(mapping) })
		.where('id', '=', id)
		.execute();
}

export async function deleteUpload(db: Db, id: string): Promise<void> {
	await db.deleteFrom('import_upload').where('id', '=', id).execute();
}

/** @param before ISO 8601, UTC */
export async function deleteOldUploads(db: Db, before: string): Promise<void> {
	await db.deleteFrom('import_upload').where('created_at', '<', before).execute();
}

function toUpload(row: Selectable<Database['import_upload']>): Upload {
	return {
		id: row.id,
		staffId: row.staff_id,
		kind: row.kind,
		setup: toSetup(row.setup),
		fileName: row.file_name,
		sha256: row.sha256,
		bytes: row.bytes,
		...(row.mapping !== null && { mapping: JSON.parse(row.mapping) as Mapping }),
		createdAt: row.created_at
	};
}

function toSetup(json: string): ImportSetup {
	const stored = JSON.parse(json) as Partial<ImportSetup>;
	const fields = SETUP_FIELDS.map((it) => [it, stored[it] ?? ''] as const);
	return Object.fromEntries(fields) as Record<(typeof SETUP_FIELDS)[number], string>;
}
