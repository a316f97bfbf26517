import { sql } from 'kysely';
import { localText } from '#lib/domain/locale.ts';
import { DEFAULT_CHAIN, type ChainName } from '#lib/domain/plan-approval.ts';
import type { Plan, PlanStatus } from '#lib/domain/survey.ts';
import type { Db, PlanRow, Tx } from './schema.ts';

const MOST_PLANS = 2000;

/** A plan with where it stands; what it says is in its revision. */
export interface KeptPlan extends Plan {
	/** Whose plan it is; absent for plans that came without one. */
	agencyId?: string;
	/** Made by the department, for agencies all over the province. */
	provincial: boolean;
	/** 0 where nothing but title and period is known. */
	revision: number;
	chain: ChainName;
	passed: number;
	number?: string;
	/** ISO day. */
	numberedOn?: string;
}

type NewPlan = Plan & Partial<Pick<KeptPlan, 'agencyId' | 'provincial' | 'chain'>>;

export async function insertPlan(db: Db, plan: NewPlan): Promise<void> {
	await db
		.insertInto('plan')
		.values({
			id: plan.id,
			title: plan.title.vi,
			title_en: plan.title.en,
			period_start: plan.period.start,
			period_end: plan.period.end,
			status: plan.status,
			agency_id: plan.agencyId ?? null,
			provincial: plan.provincial ? 1 : 0,
			revision: 0,
			chain: plan.chain ?? DEFAULT_CHAIN,
			passed: 0
		})
		.execute();
}

export async function findPlan(db: Db, id: string): Promise<KeptPlan | undefined> {
	if (id.includes('\0')) return undefined; // PostgreSQL refuses it with an error
	const row = await db.selectFrom('plan').selectAll().where('id', '=', id).executeTakeFirst();
	return row && toPlan(row);
}

/** Whose drafts, and whose part in plans that are in force, are to be found. */
export interface PlanScope {
	agencyIds: readonly string[];
	/** In which an agency reads a plan that is not its own but concerns it. */
	sharedIn: readonly PlanStatus[];
}

/**
 * @param scope absent: all
 * @returns the latest period first
 */
export async function listPlans(db: Db, scope?: PlanScope): Promise<KeptPlan[]> {
	if (scope?.agencyIds.length === 0) return [];
	const rows = await db
		.selectFrom('plan')
		.selectAll()
		.$if(scope !== undefined, (qb) =>
			qb.where((eb) => {
				const { agencyIds = [], sharedIn = [] } = scope ?? {};
				const concerned = eb
					.selectFrom('plan_agency')
					.select('plan_agency.plan_id')
					.where('plan_agency.agency_id', 'in', agencyIds);
				return eb.or([
					eb('agency_id', 'in', agencyIds),
					eb.and([eb('status', 'in', sharedIn), eb('id', 'in', concerned)])
				]);
			})
		)
		.orderBy('period_end', 'desc')
		.orderBy('title')
		.orderBy('id')
		.limit(MOST_PLANS)
		.execute();
	return rows.map(toPlan);
}

/** The agencies that a plan asks about, in order of id. */
export async function planAgencyIds(db: Db, planId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('plan_agency')
		.select('agency_id')
		.where('plan_id', '=', planId)
		.orderBy('agency_id')
		.execute();
	return rows.map((row) => row.agency_id);
}

/** Holds a plan for this transaction, so that what is read of it stays true until it is written. */
export async function lockPlan(tx: Tx, id: string): Promise<KeptPlan | undefined> {
	if (id.includes('\0')) return undefined;
	// A write takes the row on both databases; SQLite's transactions run one after another anyhow.
	await tx
		.updateTable('plan')
		.set({ revision: sql<number>`revision` })
		.where('id', '=', id)
		.execute();
	return findPlan(tx, id);
}

/** Where a plan stands on its way. */
export type PlanState = Partial<Pick<KeptPlan, 'status' | 'chain' | 'passed'>>;

export async function updatePlanState(tx: Tx, id: string, state: PlanState): Promise<void> {
	await tx.updateTable('plan').set(state).where('id', '=', id).execute();
}

/** @param numberedOn ISO day; both null where the number is taken back */
export async function updatePlanNumber(
	tx: Tx,
	id: string,
	number: string | null,
	numberedOn: string | null
): Promise<void> {
	await tx
		.updateTable('plan')
		.set({ number, numbered_on: numberedOn })
		.where('id', '=', id)
		.execute();
}

function toPlan(row: PlanRow): KeptPlan {
	return {
		id: row.id,
		title: localText(row.title, row.title_en),
		period: { start: row.period_start, end: row.period_end },
		status: row.status,
		...(row.agency_id !== null && { agencyId: row.agency_id }),
		provincial: row.provincial === 1,
		revision: row.revision,
		chain: row.chain,
		passed: row.passed,
		...(row.number !== null && { number: row.number }),
		...(row.numbered_on !== null && { numberedOn: row.numbered_on })
	};
}
