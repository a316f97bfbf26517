import type { InboxDb } from './schema.ts';

export interface Receipt {
	receipt: string;
	surveyId: string;
	/** ISO day: of the receipt, and of the sealing once its ballot is sealed. */
	day: string;
	/** The number of the data lock that holds its ballot; absent while that waits. */
	lock?: number;
}

export async function findReceipt(db: InboxDb, receipt: string): Promise<Receipt | undefined> {
	const row = await db
		.selectFrom('receipt')
		.leftJoin('step', (on) =>
			on.onRef('step.survey_id', '=', 'receipt.survey_id').onRef('step.step', '=', 'receipt.step')
		)
		.select(['receipt', 'receipt.survey_id', 'day', 'lock'])
		.where('receipt', '=', receipt)
		.executeTakeFirst();
	if (!row) return undefined;
	return {
		receipt: row.receipt,
		surveyId: row.survey_id,
		day: row.day,
		...(row.lock !== null && { lock: row.lock })
	};
}

/** Forgets the hashes of answers that came in, or were sealed, before this ISO day; the receipts stay. */
export async function forgetAnswerHashes(db: InboxDb, before: string): Promise<void> {
	await db
		.updateTable('receipt')
		.set({ answers_hash: null })
		.where('day', '<', before)
		.where('answers_hash', 'is not', null)
		.execute();
}
