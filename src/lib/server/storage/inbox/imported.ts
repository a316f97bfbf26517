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

/**
 * After a loss: forgets the files that the main store does not know, so that they may be given again.
 * Where ballots without a receipt still wait nothing is forgotten: they may be of these files.
 * @param kept names that the main store knows
 */
export async function forgetLostFiles(
	db: InboxDb,
	surveyId: string,
	kept: readonly string[]
): Promise<void> {
	const waiting = db.selectFrom('waiting').select('step').where('survey_id', '=', surveyId);
	const ofFiles = waiting.where('channel', 'in', WITHOUT_RECEIPT).limit(1);
	if (await ofFiles.executeTakeFirst()) return;
	const files = db.deleteFrom('imported').where('survey_id', '=', surveyId);
	await (kept.length > 0 ? files.where('sha256', 'not in', kept) : files).execute();
}
