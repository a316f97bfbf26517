import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { FiledBallot } from '#lib/domain/ballot.ts';
import { comesWithReceipt, type Channel } from '#lib/domain/channel.ts';
import { toFiledUnder } from './filed-under.ts';
import { joinSteps } from './inbox/join-steps.ts';
import type { InboxDb, InboxTx } from './inbox/schema.ts';
import { newStep } from './inbox/step-names.ts';
import { appendWaiting } from './inbox/waiting.ts';
import { insertRows } from './insert-rows.ts';
import type { Db, FiledUnderColumns } from './schema.ts';

/** What the main store held before the inbox moved out. */
interface OldReceipt {
	receipt: string;
	survey_id: string;
	answers_hash: string | null;
	day: string;
	/** Null where its ballot is sealed. */
	agency_id: string | null;
	/** Null where its ballot is sealed. */
	channel: Channel | null;
}

interface OldBallot extends FiledUnderColumns {
	answers: string;
}

/**
 * Copies receipts and waiting ballots out of a main store of an earlier version. Nothing is removed
 * here: the migration that follows drops the old tables, and until it has, this may be done again.
 */
export async function adoptOldInbox(db: Db, inbox: InboxDb): Promise<void> {
	const tables = await db.introspection.getTables();
	if (!tables.some(({ name, schema }) => name === 'receipt' && schema !== 'inbox')) return;
	const receipts = await sql<OldReceipt>`select r.receipt, r.survey_id, r.answers_hash, r.day,
		i.agency_id, i.channel from receipt as r left join inbox as i
		on i.survey_id = r.survey_id and i.receipt = r.receipt`.execute(db);
	const ballots = await sql<OldBallot>`select survey_id, questionnaire_version, agency_id,
		service_code, channel, assurance, month, answers from inbox order by receipt`.execute(db);
	await inbox.transaction().execute(async (tx) => {
		// What a run before this one copied is still in the old tables too.
		for (const table of ['waiting', 'arrival', 'receipt', 'step'] as const) {
			await tx.deleteFrom(table).execute();
		}
		await adoptSealed(tx, receipts.rows);
		await adoptWaiting(tx, receipts.rows, ballots.rows);
	});
}

const newRowId = () => randomBytes(16);

/** Receipts of sealed ballots: the number of their data lock was not kept, so one step of a survey has them. */
async function adoptSealed(tx: InboxTx, old: readonly OldReceipt[]): Promise<void> {
	const sealed = old.filter((it) => it.agency_id === null);
	for (const [survey_id, receipts] of Map.groupBy(sealed, (it) => it.survey_id)) {
		const step = newStep(newRowId);
		const values = { step, survey_id, agency_id: null, sealing: 'before steps were kept', lock: 0 };
		await tx.insertInto('step').values(values).execute();
		await insertRows(
			tx,
			'receipt',
			receipts.map((it) => receiptOf(it, step))
		);
	}
}

/** The old store counted at once where a ballot came in, so no point is named to count it again. */
async function adoptWaiting(
	tx: InboxTx,
	old: readonly OldReceipt[],
	ballots: readonly OldBallot[]
): Promise<void> {
	const filed = ballots.map((row) => ({ ...toFiledUnder(row), answers: row.answers }));
	const groupOf = (ballot: FiledBallot) => {
		return { ...ballot, withReceipts: comesWithReceipt(ballot.channel) };
	};
	const joinedBy = await joinSteps(tx, filed.map(groupOf), { newRowId });
	const came = old.flatMap(({ agency_id: agencyId, channel, ...it }) => {
		if (agencyId === null || channel === null) return [];
		const withReceipts = comesWithReceipt(channel);
		return [receiptOf(it, joinedBy({ surveyId: it.survey_id, agencyId, withReceipts }))];
	});
	await insertRows(tx, 'receipt', came);
	const arrivals = came.map(({ survey_id, step, receipt, day }) => {
		return { survey_id, step, receipt, point_id: '', day };
	});
	await insertRows(tx, 'arrival', arrivals);
	await appendWaiting(tx, filed, { stepOf: (it) => joinedBy(groupOf(it)), newRowId });
}

function receiptOf(
	{ receipt, survey_id, day, answers_hash: hash }: Omit<OldReceipt, 'agency_id' | 'channel'>,
	step: string
) {
	const answers_hash = hash === null ? null : Buffer.from(hash, 'hex').subarray(0, 16);
	return { receipt, survey_id, answers_hash, day, step };
}
