import { sql } from 'kysely';
import type { FiledUnderColumns, Db } from './schema.ts';
import { randomBytes } from 'node:crypto';
import type { InboxDb, InboxTx } from './inbox/schema.ts';

/** Rows of one insert: SQLite binds at most 32,766 values. */
const ROWS = 1000;

/** What the main store held before the inbox moved out. */
interface OldReceipt {
	receipt: string;
	survey_id: string;
	answers_hash: string | null;
	day: string;
	/** Null where its ballot is sealed. */
	agency_id: string | null;
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
		i.agency_id from receipt as r left join inbox as i
		on i.survey_id = r.survey_id and i.receipt = r.receipt`.execute(db);
	const ballots = await sql<OldBallot>`select survey_id, questionnaire_version, agency_id,
		service_code, channel, assurance, month, answers from inbox order by receipt`.execute(db);
	await inbox.transaction().execute(async (tx) => {
		// What a run before this one copied is still in the old tables too.
		await tx.deleteFrom('waiting').execute();
		await tx.deleteFrom('receipt').execute();
		await insertReceipts(tx, receipts.rows);
		await insertBallots(tx, ballots.rows);
	});
}

/** The old store counted at once where a ballot came in, so no point is named to count it again. */
async function insertReceipts(tx: InboxTx, old: readonly OldReceipt[]): Promise<void> {
	for (let start = 0; start < old.length; start += ROWS) {
		const rows = old.slice(start, start + ROWS).map(({ answers_hash: hash, ...row }) => ({
			...row,
			answers_hash: hash === null ? null : Buffer.from(hash, 'hex').subarray(0, 16),
			point_id: row.agency_id === null ? null : '',
			lock: row.agency_id === null ? 0 : null
		}));
		await tx.insertInto('receipt').values(rows).execute();
	}
}

async function insertBallots(tx: InboxTx, old: readonly OldBallot[]): Promise<void> {
	for (let start = 0; start < old.length; start += ROWS) {
		const rows = old.slice(start, start + ROWS).map((row) => ({ ...row, id: randomBytes(16) }));
		await tx.insertInto('waiting').values(rows).execute();
	}
}
