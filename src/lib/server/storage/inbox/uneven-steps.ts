import { sql } from 'kysely';
import { WITHOUT_RECEIPT } from '#lib/domain/channel.ts';
import type { InboxDb } from './schema.ts';

/** A step that is not sealed, with as many receipts as did not bring its ballots. */
export interface UnevenStep {
	surveyId: string;
	agencyId: string;
	/** Null while ballots join. */
	sealing: string | null;
	/** That came in and are to be sealed with it. */
	receipts: number;
	/** That wait and came with a receipt. */
	ballots: number;
}

/**
 * Unsealed steps of which ballots or receipts are missing, in order; a look at all that waits. One that
 * an earlier version closed may be on its way out of the inbox: ask whether the main store has it.
 */
export async function listUnevenSteps(db: InboxDb): Promise<UnevenStep[]> {
	const { rows } = await sql<UnevenStep>`select * from (
			select survey_id as "surveyId", agency_id as "agencyId", sealing,
				cast((select count(*) from arrival as a where a.survey_id = s.survey_id
					and a.step = s.step) as integer) as receipts,
				cast((select count(*) from waiting as w where w.survey_id = s.survey_id
					and w.step = s.step and w.channel not in (${sql.join(WITHOUT_RECEIPT)})) as integer) as ballots
			from step as s where s.lock is null
		) as u where receipts <> ballots order by "surveyId", "agencyId"`.execute(db);
	return rows;
}
