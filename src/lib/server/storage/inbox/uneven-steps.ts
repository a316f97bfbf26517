import { sql } from 'kysely';
import { WITHOUT_RECEIPT } from '#lib/domain/channel.ts';
import type { InboxDb, InboxTx } from './schema.ts';
import type { AnyStep } from './steps.ts';

/** A step that is not sealed, with as many receipts as did not bring its ballots. */
export interface UnevenStep extends AnyStep {
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
	const { rows } = await sql<UnevenStep & { unreceipted: number }>`select * from (
			select survey_id as "surveyId", step, agency_id as "agencyId", sealing, unreceipted,
				cast((select count(*) from arrival as a where a.survey_id = s.survey_id
					and a.step = s.step) as integer) as receipts,
				cast((select count(*) from waiting as w where w.survey_id = s.survey_id
					and w.step = s.step and w.channel not in (${sql.join(WITHOUT_RECEIPT)})) as integer) as ballots
			from step as s where s.lock is null
		) as u where receipts + unreceipted <> ballots order by "surveyId", "agencyId", step`.execute(db);
	return rows.map(({ unreceipted: _counted, ...step }) => step);
}

/** The ISO day on which the first receipt of a step was given; undefined where none is left. */
export async function firstDayOf(
	db: InboxDb,
	{ surveyId, step }: AnyStep
): Promise<string | undefined> {
	const row = await db
		.selectFrom('receipt')
		.select((it) => it.fn.min('day').as('day'))
		.where('survey_id', '=', surveyId)
		.where('step', '=', step)
		.executeTakeFirst();
	return row?.day ?? undefined;
}

/**
 * Forgets the receipts of a step, and where they came in.
 * @param unreceipted how many of its ballots are sealed without
 */
export async function forgetReceipts(
	tx: InboxTx,
	{ surveyId, step }: AnyStep,
	unreceipted: number
): Promise<void> {
	for (const table of ['arrival', 'receipt'] as const) {
		const all = tx.deleteFrom(table).where('survey_id', '=', surveyId);
		await all.where('step', '=', step).execute();
	}
	const one = tx.updateTable('step').where('survey_id', '=', surveyId).where('step', '=', step);
	await one.set({ unreceipted }).execute();
}

/** Forgets the ballots of a step that came with a receipt; nothing seals them any more. */
export async function forgetSent(tx: InboxTx, { surveyId, step }: AnyStep): Promise<void> {
	await tx
		.deleteFrom('waiting')
		.where('survey_id', '=', surveyId)
		.where('step', '=', step)
		.where('channel', 'not in', [...WITHOUT_RECEIPT])
		.execute();
}

/** Removes a step that nothing waits in and no receipt names. */
export async function removeEmptyStep(tx: InboxTx, { surveyId, step }: AnyStep): Promise<void> {
	const ballots = tx.selectFrom('waiting').select('waiting.step').where('survey_id', '=', surveyId);
	const left = await ballots.where('step', '=', step).limit(1).executeTakeFirst();
	if (left) return;
	const one = tx.deleteFrom('step').where('survey_id', '=', surveyId);
	await one.where('step', '=', step).execute();
}
