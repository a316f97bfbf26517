import type { InboxDb } from './schema.ts';

/** What was signed with a data lock, as the inbox remembers it. */
export interface SignedHead {
	surveyId: string;
	/** The number of the data lock, from 1. */
	lock: number;
	/** Entries in the log with this lock. */
	size: number;
	/** Base64 of 32 bytes. */
	root: string;
}

/** The last of each survey that has one, by survey. */
export async function listSignedHeads(db: InboxDb): Promise<Map<string, SignedHead>> {
	const rows = await db.selectFrom('signed').selectAll().orderBy('survey_id').execute();
	return new Map(rows.map(({ survey_id: id, ...row }) => [id, { surveyId: id, ...row }]));
}

/** Remembers it, unless a later one is: never goes back. */
export async function advanceSignedHead(db: InboxDb, head: SignedHead): Promise<void> {
	const { surveyId: survey_id, lock, size, root } = head;
	await db
		.insertInto('signed')
		.values({ survey_id, lock, size, root })
		.onConflict((oc) =>
			oc.column('survey_id').doUpdateSet({ lock, size, root }).where('signed.lock', '<', lock)
		)
		.execute();
}

/** Remembers it in the place of whatever was signed and is lost. */
export async function replaceSignedHead(db: InboxDb, head: SignedHead): Promise<void> {
	await db.transaction().execute(async (tx) => {
		await tx.deleteFrom('signed').where('survey_id', '=', head.surveyId).execute();
		await advanceSignedHead(tx, head);
	});
}
