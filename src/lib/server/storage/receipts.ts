import type { Db, Tx } from './schema.ts';

export interface Receipt {
	receipt: string;
	surveyId: string;
	/** Keyed hash of the nonce with the answers; absent once it is forgotten. */
	answersHash?: string;
	/** ISO day. */
	day: string;
}

/** @returns false when the survey knows this receipt already; nothing is written then */
export async function insertReceipt(tx: Tx, receipt: Required<Receipt>): Promise<boolean> {
	const inserted = await tx
		.insertInto('receipt')
		.values({
			receipt: receipt.receipt,
			survey_id: receipt.surveyId,
			answers_hash: receipt.answersHash,
			day: receipt.day
		})
		.onConflict((oc) => oc.columns(['receipt', 'survey_id']).doNothing())
		.returning('receipt')
		.executeTakeFirst();
	return inserted !== undefined;
}

export async function findReceipt(db: Db, receipt: string): Promise<Receipt | undefined> {
	const row = await db
		.selectFrom('receipt')
		.selectAll()
		.where('receipt', '=', receipt)
		.executeTakeFirst();
	if (!row) return undefined;
	return {
		receipt: row.receipt,
		surveyId: row.survey_id,
		...(row.answers_hash !== null && { answersHash: row.answers_hash }),
		day: row.day
	};
}

/** Forgets the hashes of answers that came in before this ISO day; the receipts stay. */
export async function forgetAnswerHashes(db: Db, before: string): Promise<void> {
	await db
		.updateTable('receipt')
		.set({ answers_hash: null })
		.where('day', '<', before)
		.where('answers_hash', 'is not', null)
		.execute();
}
