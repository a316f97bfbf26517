import type { Db, Tx } from './schema.ts';

export interface BallotImport {
	surveyId: string;
	/** SHA-256 of the file, lower-case hex. */
	sha256: string;
	ballots: number;
	/** ISO 8601, UTC. */
	importedAt: string;
}

/** @returns false when this survey took in the same file before; nothing is written then */
export async function insertBallotImport(tx: Tx, it: BallotImport): Promise<boolean> {
	const inserted = await tx
		.insertInto('ballot_import')
		.values({
			survey_id: it.surveyId,
			sha256: it.sha256,
			ballots: it.ballots,
			imported_at: it.importedAt
		})
		.onConflict((oc) => oc.columns(['survey_id', 'sha256']).doNothing())
		.returning('sha256')
		.executeTakeFirst();
	return inserted !== undefined;
}

/** The files and settled batches of paper that this survey took in, as the inbox names them. */
export async function listTakenIn(db: Db, surveyId: string): Promise<string[]> {
	const files = await db
		.selectFrom('ballot_import')
		.select('sha256')
		.where('survey_id', '=', surveyId)
		.execute();
	const batches = await db
		.selectFrom('paper_batch')
		.select('id')
		.where('survey_id', '=', surveyId)
		.where('settled_at', 'is not', null)
		.execute();
	return [...files.map((it) => it.sha256), ...batches.map((it) => `paper:${it.id}`)];
}
