import { sql } from 'kysely';
import type { Db, Tx } from './schema.ts';

/** What was done with a plan, by whom and when. */
export interface PlanStep {
	/** ISO UTC. */
	at: string;
	/** `staff:USERNAME`, `cli` or `system`. */
	actor: string;
	action: string;
	/** Of the plan, when it was done. */
	revision: number;
	/** '' for none. */
	comment: string;
}

const MOST_STEPS = 1000;

/** The caller holds the plan's lock, so that no two steps get one position. */
export async function insertPlanStep(tx: Tx, planId: string, step: PlanStep): Promise<void> {
	const { last } = await tx
		.selectFrom('plan_step')
		.where('plan_id', '=', planId)
		.select(sql<number>`cast(coalesce(max(position), 0) as integer)`.as('last'))
		.executeTakeFirstOrThrow();
	await tx
		.insertInto('plan_step')
		.values({ plan_id: planId, position: last + 1, ...step })
		.execute();
}

/** In the order in which they were done. */
export async function listPlanSteps(db: Db, planId: string): Promise<PlanStep[]> {
	return db
		.selectFrom('plan_step')
		.select(['at', 'actor', 'action', 'revision', 'comment'])
		.where('plan_id', '=', planId)
		.orderBy('position')
		.limit(MOST_STEPS)
		.execute();
}
