import type { InboxDb } from './inbox/schema.ts';
import type { Db } from './schema.ts';

/** Asks the database the smallest question about our own tables. */
export async function answers(db: Db): Promise<void> {
	await db.selectFrom('survey').select('id').limit(1).execute();
}

/** The same of the inbox. */
export async function answersInbox(inbox: InboxDb): Promise<void> {
	await inbox.selectFrom('ended').select('survey_id').limit(1).execute();
}
