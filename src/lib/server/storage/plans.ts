import type { Plan } from '#lib/domain/survey.ts';
import type { Db } from './schema.ts';

export async function insertPlan(db: Db, plan: Plan): Promise<void> {
	await db
		.insertInto('plan')
		.values({
			id: plan.id,
			title: plan.title.vi,
			title_en: plan.title.en,
			period_start: plan.period.start,
			period_end: plan.period.end,
			status: plan.status
		})
		.execute();
}
