import type { PlanContent } from '#lib/domain/plan.ts';
import { findRevision } from '#lib/server/storage/plan-revisions.ts';
import type { KeptPlan } from '#lib/server/storage/plans.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { bareContent } from './bare-content.ts';

/** What a plan says now. One that came without a revision says no more than its title and period. */
export async function contentOf(
	db: Db,
	plan: KeptPlan
): Promise<{ content: PlanContent; saved?: { at: string; by: string } }> {
	const found = await findRevision(db, plan.id, plan.revision);
	if (!found) return { content: bareContent(plan) };
	return { content: found.content, saved: { at: found.savedAt, by: found.savedBy } };
}
