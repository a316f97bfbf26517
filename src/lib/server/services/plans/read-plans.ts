import type { Agency, Service } from '#lib/domain/agency.ts';
import type { LocalText } from '#lib/domain/locale.ts';
import { stepOf, type ApprovalStep } from '#lib/domain/plan-approval.ts';
import { totalTarget, type AgencyTarget } from '#lib/domain/plan-targets.ts';
import type { PlanContent } from '#lib/domain/plan.ts';
import { planStatusAt, type PlanStatus, type Survey } from '#lib/domain/survey.ts';
import { isAllowed, requireAllowed, scopeOf } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { findAgencies } from '#lib/server/storage/agencies.ts';
import { inChargeOf } from '#lib/server/storage/charges.ts';
import { listPlanFiles, type PlanFile } from '#lib/server/storage/plan-files.ts';
import { listPlanSteps, listReturnedPlans, type PlanStep } from '#lib/server/storage/plan-steps.ts';
import { listPlans, type KeptPlan } from '#lib/server/storage/plans.ts';
import { findQuestionnaire } from '#lib/server/storage/questionnaires.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { listServices } from '#lib/server/storage/services.ts';
import { listSurveys, listSurveysOfPlan } from '#lib/server/storage/surveys.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { contentOf } from './content-of.ts';
import { listedOwn, type ListedOwn } from './own-page.ts';
import { planRights, requireSeen, SHARED_IN } from './plan-rights.ts';

/** A plan as the list shows it. */
export interface ListedPlan {
	plan: KeptPlan;
	/** With what the clock says of its surveys. */
	status: PlanStatus;
	/** Whose turn it is. */
	step?: ApprovalStep;
	/** It waits for who reads the list. */
	isTheirTurn: boolean;
}

/** The plans that this staff member may read, the latest period first. */
export async function listedPlans(deps: Deps, staff: Staff | undefined): Promise<ListedPlan[]> {
	requireAllowed(staff, 'plan:see');
	const scope = { agencyIds: staff.agencyIds, sharedIn: SHARED_IN };
	const isAll = scopeOf(staff, 'plan:see') === 'all';
	const plans = await listPlans(deps.db, isAll ? undefined : scope);
	const surveys = Map.groupBy(await listSurveys(deps.db), (it) => it.planId);
	return plans.map((plan) => {
		const step = stepOf(plan);
		const { mayDecide, mayStart } = planRights(staff, plan);
		return {
			plan,
			status: planStatusAt(plan.status, surveys.get(plan.id) ?? [], deps.now()),
			...(step && { step }),
			isTheirTurn: mayDecide || mayStart
		};
	});
}

/** A plan with all that its page shows. */
export interface PlanDetail extends ListedPlan {
	content: PlanContent;
	/** Absent where its content is no more than its title and period. */
	saved?: { at: string; by: string };
	owner?: Agency;
	/** User name of who is in charge; absent where nobody is. */
	inCharge?: string;
	/** Those that the plan asks about, in order of code. */
	agencies: Agency[];
	/** Those of them that it has numbers for. */
	services: Service[];
	total: AgencyTarget;
	/** In order. */
	timeline: PlanStep[];
	surveys: Survey[];
	/** The newest first, without their bytes. */
	files: PlanFile[];
	/** Of the questionnaire; absent where that is not stored here. */
	questionnaireTitle?: LocalText;
	/** What agencies ask of their own, in order of code. */
	own: ListedOwn[];
	rights: ReturnType<typeof planRights>;
}

/** @throws AppError as `requireSeen` */
export async function planDetail(
	deps: Deps,
	staff: Staff | undefined,
	id: string
): Promise<PlanDetail> {
	const plan = await requireSeen(deps.db, staff, id);
	requireAllowed(staff, 'plan:see');
	const { content, saved } = await contentOf(deps.db, plan);
	const surveys = await listSurveysOfPlan(deps.db, id);
	const [owner] = await findAgencies(deps.db, plan.agencyId ? [plan.agencyId] : []);
	const inCharge = await inChargeOf(deps.db, { kind: 'plan', subjectId: id });
	const asked = await findQuestionnaire(
		deps.db,
		content.questionnaire.code,
		content.questionnaire.version
	);
	const step = stepOf(plan);
	const rights = planRights(staff, plan);
	return {
		plan,
		status: planStatusAt(plan.status, surveys, deps.now()),
		...(step && { step }),
		isTheirTurn: rights.mayDecide,
		content,
		...(saved && { saved }),
		...(owner && { owner }),
		...(inCharge !== undefined && { inCharge }),
		agencies: await findAgencies(deps.db, [...new Set(content.targets.map((it) => it.agencyId))]),
		services: await servicesOf(deps.db, content),
		total: totalTarget(content.targets),
		timeline: await listPlanSteps(deps.db, id),
		surveys,
		files: await listPlanFiles(deps.db, id),
		...(asked && { questionnaireTitle: asked.title }),
		own: await listedOwn(deps.db, staff, plan, content),
		rights
	};
}

async function servicesOf(db: Db, { targets }: PlanContent): Promise<Service[]> {
	const parts = targets.filter((it) => it.serviceCode !== undefined);
	const listed = await listServices(db, [...new Set(parts.map((it) => it.agencyId))]);
	const wanted = new Set(parts.map((it) => `${it.agencyId}/${it.serviceCode}`));
	return listed.filter((it) => wanted.has(`${it.agencyId}/${it.code}`));
}

/** A plan that waits for somebody, with what is to be done. */
export interface WaitingPlan extends ListedPlan {
	/** To decide, to begin, or to mend what was sent back. */
	todo: 'decide' | 'start' | 'mend';
}

/** The plans that wait for this staff member; for the overview. */
export async function waitingPlans(deps: Deps, staff: Staff | undefined): Promise<WaitingPlan[]> {
	if (!staff || !isAllowed(staff, 'plan:see')) return [];
	const returned = new Set(await listReturnedPlans(deps.db));
	return (await listedPlans(deps, staff)).flatMap((listed): WaitingPlan[] => {
		const { mayDecide, mayStart, mayEdit } = planRights(staff, listed.plan);
		if (mayDecide) return [{ ...listed, todo: 'decide' }];
		if (mayStart) return [{ ...listed, todo: 'start' }];
		// The department may edit any draft: what it sent back waits for the agency all the same.
		const isOwn = mayEdit && listed.plan.agencyId === staff.agencyId;
		return isOwn && returned.has(listed.plan.id) ? [{ ...listed, todo: 'mend' }] : [];
	});
}
