import { sql } from 'kysely';
import type { Db, Tx } from './schema.ts';

/** More voids than a survey could bear; a list never grows past it. */
const MOST_VOIDS = 1000;

/** A ballot that is proposed to be voided, or is. */
export interface BallotVoid {
	/** Its name in the log. */
	ballot: string;
	ballotId: string;
	agencyId: string;
	decision: string;
	reason: string;
	/** User names. */
	proposedBy: string;
	/** ISO 8601, UTC. */
	proposedAt: string;
	/** Absent while it is only proposed: then it still counts. */
	confirmedBy?: string;
	confirmedAt?: string;
}

/** @returns false where this ballot was proposed before */
export async function insertProposal(tx: Tx, surveyId: string, it: BallotVoid): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('ballot_void')
		.values({
			survey_id: surveyId,
			ballot: it.ballot,
			ballot_id: it.ballotId,
			agency_id: it.agencyId,
			decision: it.decision,
			reason: it.reason,
			proposed_by: it.proposedBy,
			proposed_at: it.proposedAt,
			confirmed_by: null,
			confirmed_at: null
		})
		.onConflict((oc) => oc.columns(['survey_id', 'ballot']).doNothing())
		.executeTakeFirst();
	return numInsertedOrUpdatedRows === 1n;
}

/** Proposed and confirmed ones, the oldest first. */
export async function listVoids(db: Db, surveyId: string): Promise<BallotVoid[]> {
	const rows = await db
		.selectFrom('ballot_void')
		.selectAll()
		.where('survey_id', '=', surveyId)
		.orderBy('proposed_at')
		.orderBy('ballot')
		.limit(MOST_VOIDS)
		.execute();
	return rows.map(({ confirmed_by, confirmed_at, ...row }) => ({
		ballot: row.ballot,
		ballotId: row.ballot_id,
		agencyId: row.agency_id,
		decision: row.decision,
		reason: row.reason,
		proposedBy: row.proposed_by,
		proposedAt: row.proposed_at,
		...(confirmed_by !== null && { confirmedBy: confirmed_by }),
		...(confirmed_at !== null && { confirmedAt: confirmed_at })
	}));
}

/** Only of one that is still proposed. @param at ISO 8601, UTC @returns whether it was */
export async function confirmProposal(
	tx: Tx,
	surveyId: string,
	{ ballot, by, at }: { ballot: string; by: string; at: string }
): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('ballot_void')
		.set({ confirmed_by: by, confirmed_at: at })
		.where('survey_id', '=', surveyId)
		.where('ballot', '=', ballot)
		.where('confirmed_by', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

/** Only of one that is still proposed. @returns whether it was */
export async function removeProposal(tx: Tx, surveyId: string, ballot: string): Promise<boolean> {
	const { numDeletedRows } = await tx
		.deleteFrom('ballot_void')
		.where('survey_id', '=', surveyId)
		.where('ballot', '=', ballot)
		.where('confirmed_by', 'is', null)
		.executeTakeFirst();
	return numDeletedRows === 1n;
}

/** Ids of the ballots that no longer count. */
export async function listVoidedIds(db: Db, surveyId: string): Promise<ReadonlySet<string>> {
	const voids = await listVoids(db, surveyId);
	return new Set(voids.flatMap((it) => (it.confirmedBy === undefined ? [] : [it.ballotId])));
}

/** How many ballots no longer count, by the agency's id. */
export async function countVoided(db: Db, surveyId: string): Promise<Map<string, number>> {
	const rows = await db
		.selectFrom('ballot_void')
		.where('survey_id', '=', surveyId)
		.where('confirmed_by', 'is not', null)
		.select('agency_id')
		.select(sql<number>`cast(count(*) as integer)`.as('ballots'))
		.groupBy('agency_id')
		.orderBy('agency_id')
		.execute();
	return new Map(rows.map((row) => [row.agency_id, row.ballots]));
}
