import type { InboxTx } from './schema.ts';

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
