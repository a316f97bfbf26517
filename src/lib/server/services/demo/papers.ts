import { drawRechecked } from '#lib/domain/paper/recheck.ts';
import { lockSurvey } from '#lib/server/storage/lock.ts';
import { insertBatch, nextBatchNumber } from '#lib/server/storage/paper-batches.ts';
import { listPoints } from '#lib/server/storage/points.ts';
import { findAccount } from '#lib/server/storage/staff.ts';
import { recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';

const SURVEY = 'dung-thu';
const PAPERS = 3;

/**
 * Gives the two typists a bundle about Sở Tư pháp in the survey for trying out, so that who logs in
 * as one of them has papers to type; its first batch alone, and once.
 */
export async function giveDemoPapers(deps: Deps): Promise<void> {
	const first = await findAccount(deps.db, 'nhaplieu');
	const second = await findAccount(deps.db, 'nhaplieu2');
	const box = (await listPoints(deps.db, SURVEY)).find((it) => it.channel === 'paper');
	const agencyId = box?.agencyIds[0];
	// A demo of an earlier version may have no box for papers yet.
	if (!first || !second || !box || agencyId === undefined) return;
	await deps.db.transaction().execute(async (tx) => {
		await lockSurvey(tx, SURVEY);
		if ((await nextBatchNumber(tx, SURVEY)) > 1) return;
		await insertBatch(tx, {
			...{ id: deps.newId(), surveyId: SURVEY, number: 1, agencyId, pointId: box.id },
			...{ papers: PAPERS, recheck: 'all', firstId: first.id, secondId: second.id },
			rechecked: drawRechecked(PAPERS, 'all', deps.randomInt),
			createdAt: new Date(deps.now()).toISOString()
		});
		await recordAudit(tx, deps, {
			...{ actor: 'cli', action: 'paper.batch', subject: `survey:${SURVEY}`, agencyId },
			detail: { batch: 1, papers: PAPERS, recheck: 'all' }
		});
	});
}
