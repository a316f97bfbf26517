import { listOutbox } from './outbox.ts';
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

/**
 * The files and settled batches of paper of this survey that went into the inbox, as it names them;
 * without those that are on their way.
 */
export async function listArrived(db: Db, surveyId: string): Promise<string[]> {
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
	const onTheWay = new Set((await listOutbox(db, surveyId)).map((it) => it.name));
	const names = [...files.map((it) => it.sha256), ...batches.map((it) => `paper:${it.id}`)];
	return names.filter((it) => !onTheWay.has(it));
}

/** The files of ballots that a survey took in, the latest first. */
export async function listBallotImports(
	db: Db,
	surveyId: string,
	limit: number
): Promise<BallotImport[]> {
	const rows = await db
		.selectFrom('ballot_import')
		.select(['sha256', 'ballots', 'imported_at'])
		.where('survey_id', '=', surveyId)
		.orderBy('imported_at', 'desc')
		.orderBy('sha256')
		.limit(limit)
		.execute();
	return rows.map(({ sha256, ballots, imported_at: importedAt }) => {
		return { surveyId, sha256, ballots, importedAt };
	});
}
