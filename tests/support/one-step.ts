import type { Db } from '#lib/server/storage/schema.ts';
import { inboxOf } from './databases.ts';

/**
 * Makes one step of all that an agency's ballots joined and that are not sealed, as an inbox of an
 * earlier version has them: larger than what leaves at once.
 */
export async function joinIntoOneStep(db: Db): Promise<void> {
	const inbox = inboxOf(db).db;
	const steps = await inbox
		.selectFrom('step')
		.select(['survey_id', 'agency_id', 'step'])
		.where('lock', 'is', null)
		.execute();
	for (const [kept, ...others] of Map.groupBy(steps, (it) => it.agency_id).values()) {
		for (const { survey_id, step } of others) {
			for (const table of ['waiting', 'arrival', 'receipt'] as const) {
				const joined = inbox.updateTable(table).where('survey_id', '=', survey_id);
				await joined
					.where('step', '=', step)
					.set({ step: kept?.step ?? '' })
					.execute();
			}
			const emptied = inbox.deleteFrom('step').where('survey_id', '=', survey_id);
			await emptied.where('step', '=', step).execute();
		}
	}
}
