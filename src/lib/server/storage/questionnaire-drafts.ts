import { parseDraft } from '#lib/domain/questionnaire-draft.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import type { Selectable } from 'kysely';
import type { Database, Db } from './schema.ts';

/** A questionnaire that is being written. */
export interface StoredDraft {
	document: Questionnaire;
	/** Rises by one with every save. */
	revision: number;
	/** ISO UTC. */
	updatedAt: string;
	/** A user name. */
	updatedBy: string;
}

/** More than a province ever writes at once; a list never grows past it. */
const MOST_DRAFTS = 500;

/** @returns false where there is a draft of that code */
export async function insertDraft(db: Db, draft: StoredDraft): Promise<boolean> {
	const { numInsertedOrUpdatedRows = 0n } = await db
		.insertInto('questionnaire_draft')
		.values({ code: draft.document.code, ...toRow(draft) })
		.onConflict((oc) => oc.column('code').doNothing())
		.executeTakeFirst();
	return numInsertedOrUpdatedRows > 0n;
}

export async function findDraft(db: Db, code: string): Promise<StoredDraft | undefined> {
	const row = await db
		.selectFrom('questionnaire_draft')
		.selectAll()
		.where('code', '=', code)
		.executeTakeFirst();
	return row && toDraft(row);
}

/** In order of code. */
export async function listDrafts(db: Db): Promise<StoredDraft[]> {
	const rows = await db
		.selectFrom('questionnaire_draft')
		.selectAll()
		.orderBy('code')
		.limit(MOST_DRAFTS)
		.execute();
	return rows.map(toDraft);
}

/**
 * Puts a draft in the place of the one before it.
 * @returns false where somebody saved meanwhile, or there is no draft any more: look again
 */
export async function replaceDraft(db: Db, draft: StoredDraft): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('questionnaire_draft')
		.set(toRow(draft))
		.where('code', '=', draft.document.code)
		.where('revision', '=', draft.revision - 1)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** @returns false where somebody saved after `revision`, or there is no draft any more */
export async function deleteDraft(db: Db, code: string, revision: number): Promise<boolean> {
	const { numDeletedRows } = await db
		.deleteFrom('questionnaire_draft')
		.where('code', '=', code)
		.where('revision', '=', revision)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}

function toRow({ document, revision, updatedAt, updatedBy }: StoredDraft) {
	return {
		document: JSON.stringify(document),
		revision,
		updated_at: updatedAt,
		updated_by: updatedBy
	};
}

/** @throws Error for a stored draft that is damaged */
function toDraft(row: Selectable<Database['questionnaire_draft']>): StoredDraft {
	const parsed = parseDraft(JSON.parse(row.document));
	if (!parsed.ok) throw new Error(`stored draft is damaged: ${parsed.error[0]?.path ?? ''}`);
	return {
		document: parsed.value,
		revision: row.revision,
		updatedAt: row.updated_at,
		updatedBy: row.updated_by
	};
}
