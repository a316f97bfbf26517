import { sql } from 'kysely';
import { isPostgresDb } from '#lib/server/storage/lock.ts';
import type { InboxDb, InboxTx } from './schema.ts';

/** Of PostgreSQL's advisory locks, those that keep a survey from ending in the middle of a commit. */
const LOCK_CLASS = 0x68_6c_65; // any number that nobody else uses: "hle"

/**
 * Shuts the inbox for a survey: when this returns no citizen's ballot of it can be committed any more,
 * however long ago it was checked.
 */
export async function endSurvey(db: InboxDb, surveyId: string): Promise<void> {
	if (await hasEnded(db, surveyId)) return;
	await db.transaction().execute(async (tx) => {
		await holdAlone(tx, surveyId);
		await tx
			.insertInto('ended')
			.values({ survey_id: surveyId })
			.onConflict((oc) => oc.doNothing())
			.execute();
	});
}

async function hasEnded(db: InboxDb, surveyId: string): Promise<boolean> {
	const row = await db
		.selectFrom('ended')
		.select('survey_id')
		.where('survey_id', '=', surveyId)
		.executeTakeFirst();
	return row !== undefined;
}

/** Keeps everybody else from adding to a survey until this transaction ends. SQLite needs nothing. */
export async function holdAlone(tx: InboxTx, surveyId: string): Promise<void> {
	if (!isPostgresDb(tx)) return;
	await sql`select pg_advisory_xact_lock(${LOCK_CLASS}, hashtext(${surveyId}))`.execute(tx);
}

/**
 * Keeps surveys from ending, and their steps from being sealed, until this transaction does. SQLite
 * needs nothing: whoever writes writes alone.
 * @returns those that have ended already
 */
export async function holdOpen(tx: InboxTx, surveyIds: ReadonlySet<string>): Promise<Set<string>> {
	const ids = [...surveyIds].sort();
	for (const id of isPostgresDb(tx) ? ids : []) {
		await sql`select pg_advisory_xact_lock_shared(${LOCK_CLASS}, hashtext(${id}))`.execute(tx);
	}
	const rows = await tx
		.selectFrom('ended')
		.select('survey_id')
		.where('survey_id', 'in', ids)
		.execute();
	return new Set(rows.map((row) => row.survey_id));
}
