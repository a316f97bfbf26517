import { WITHOUT_RECEIPT } from '#lib/domain/channel.ts';
import type { InboxDb, InboxTx } from './schema.ts';

/** @returns false where this file's ballots are in the inbox already, or went through it */
export async function insertImported(
	tx: InboxTx,
	surveyId: string,
	sha256: string
): Promise<boolean> {
	const inserted = await tx
		.insertInto('imported')
		.values({ survey_id: surveyId, sha256 })
		.onConflict((oc) => oc.doNothing())
		.returning('sha256')
		.executeTakeFirst();
	return inserted !== undefined;
}

/** The names of all that went through the inbox of a survey. */
export async function listImported(db: InboxDb, surveyId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('imported')
		.select('sha256')
		.where('survey_id', '=', surveyId)
		.orderBy('sha256')
		.execute();
	return rows.map((row) => row.sha256);
}

/**
 * After a loss: forgets the files and batches that the main store does not know, with what waits of them,
 * so that they may be given again, and those that it has yet to send, so that it sends them again. Where
 * an earlier version's ballots wait nothing is forgotten: they may be of these.
 * @param kept names that the main store knows to have arrived
 * @returns the names that were forgotten
 */
export async function forgetLostFiles(
	db: InboxDb,
	surveyId: string,
	kept: readonly string[]
): Promise<string[]> {
	return db.transaction().execute(async (tx) => {
		if (await isAnyNameless(tx, surveyId)) return [];
		const known = new Set(kept);
		const names = (await listImported(tx, surveyId)).filter((it) => !known.has(it));
		for (const name of names) await forgetFile(tx, surveyId, name);
		return names;
	});
}

/** Whether a ballot without a receipt waits of which nobody knows with which file it came. */
async function isAnyNameless(tx: InboxTx, surveyId: string): Promise<boolean> {
	const named = tx.selectFrom('waiting_of_file').where('survey_id', '=', surveyId).select('id');
	const waiting = tx.selectFrom('waiting').where('survey_id', '=', surveyId).select('id');
	const nameless = waiting.where('channel', 'in', WITHOUT_RECEIPT).where('id', 'not in', named);
	return (await nameless.limit(1).executeTakeFirst()) !== undefined;
}

/** Of a file whose ballots were sealed nothing waits. */
async function forgetFile(tx: InboxTx, surveyId: string, name: string): Promise<void> {
	const named = tx.selectFrom('waiting_of_file').where('survey_id', '=', surveyId);
	const ofFile = named.where('name', '=', name).select('id');
	const waiting = tx.deleteFrom('waiting').where('survey_id', '=', surveyId);
	await waiting.where('id', 'in', ofFile).execute();
	const names = tx.deleteFrom('waiting_of_file').where('survey_id', '=', surveyId);
	await names.where('name', '=', name).execute();
	const imported = tx.deleteFrom('imported').where('survey_id', '=', surveyId);
	await imported.where('sha256', '=', name).execute();
}
