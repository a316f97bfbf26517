import { vietnamDay } from '#lib/domain/calendar.ts';
import { copyForYear, planTemplate, planYear } from '#lib/domain/plan-template.ts';
import { POPULATIONS, type PlanContent } from '#lib/domain/plan.ts';
import { messages } from '#lib/messages/index.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { requireSeen } from './plan-rights.ts';
import { contentOf } from './content-of.ts';

/** What a new plan begins with: a template's name, or the id of an earlier plan. */
export interface Origin {
	template: string;
	copy: string;
}

/**
 * A plan to begin with; nothing is stored.
 * @returns undefined where nothing is chosen yet, or no such template
 * @throws AppError `not-logged-in`, `not-allowed`; `plan-not-found`
 */
export async function newPlan(
	deps: Deps,
	staff: Staff | undefined,
	{ template, copy }: Origin
): Promise<PlanContent | undefined> {
	requireAllowed(staff, 'plan:edit');
	const today = vietnamDay(deps.now());
	if (copy !== '') {
		const plan = await requireSeen(deps.db, staff, copy);
		return copyForYear((await contentOf(deps.db, plan)).content, planYear(today));
	}
	const population = POPULATIONS.find((it) => it === template);
	// A plan is an official paper: its words are Vietnamese, whatever language the page is in.
	const words = messages('vi').plans.templates;
	return population && planTemplate(population, today, (it) => words[it]);
}
