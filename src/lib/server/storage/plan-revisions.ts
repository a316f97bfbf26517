import { readPlanContent } from '#lib/domain/plan-content.ts';
import { targetsByAgency } from '#lib/domain/plan-targets.ts';
import type { PlanContent } from '#lib/domain/plan.ts';
import type { Db, Tx } from './schema.ts';

/** What a plan said at one time, and who wrote it. */
export interface PlanRevision {
	revision: number;
	content: PlanContent;
	/** ISO UTC. */
	savedAt: string;
	/** `staff:USERNAME`, `cli` or `system`. */
	savedBy: string;
}

/** A row a PostgreSQL statement may carry as many parameters as it likes up to 65,535. */
const ROWS_AT_ONCE = 1000;

/** Adds a revision and makes it the one in force; the caller holds the plan's lock. */
export async function insertRevision(
	tx: Tx,
	planId: string,
	{ revision, content, savedAt, savedBy }: PlanRevision
): Promise<void> {
	await tx
		.insertInto('plan_revision')
		.values({
			plan_id: planId,
			revision,
			content: JSON.stringify(content),
			saved_at: savedAt,
			saved_by: savedBy
		})
		.execute();
	await tx
		.updateTable('plan')
		.set({
			revision,
			title: content.title,
			title_en: content.titleEn || null,
			period_start: content.period.start,
			period_end: content.period.end
		})
		.where('id', '=', planId)
		.execute();
	await replaceAgencies(tx, planId, [...targetsByAgency(content.targets).keys()]);
}

async function replaceAgencies(tx: Tx, planId: string, ids: readonly string[]): Promise<void> {
	await tx.deleteFrom('plan_agency').where('plan_id', '=', planId).execute();
	for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
		const rows = ids.slice(at, at + ROWS_AT_ONCE);
		await tx
			.insertInto('plan_agency')
			.values(rows.map((agencyId) => ({ plan_id: planId, agency_id: agencyId })))
			.execute();
	}
}

/** @throws ValiError where what is stored is damaged */
export async function findRevision(
	db: Db,
	planId: string,
	revision: number
): Promise<PlanRevision | undefined> {
	const row = await db
		.selectFrom('plan_revision')
		.selectAll()
		.where('plan_id', '=', planId)
		.where('revision', '=', revision)
		.executeTakeFirst();
	if (!row) return undefined;
	const content = readPlanContent(row.content);
	return { revision, content, savedAt: row.saved_at, savedBy: row.saved_by };
}
