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

/** Ids of the drafts that were sent back and not sent in again. */
export async function listReturnedPlans(db: Db): Promise<string[]> {
	const rows = await db
		.selectFrom('plan_step as returned')
		.innerJoin('plan', 'plan.id', 'returned.plan_id')
		.where('plan.status', '=', 'draft')
		.where('returned.action', '=', 'return')
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom('plan_step as later')
						.select('later.position')
						.where('later.action', '=', 'submit')
						.whereRef('later.plan_id', '=', 'returned.plan_id')
						.whereRef('later.position', '>', 'returned.position')
				)
			)
		)
		.select('plan.id')
		.distinct()
		.orderBy('plan.id')
		.execute();
	return rows.map((it) => it.id);
}
