import type { Agency } from '#lib/domain/agency.ts';
import { localText } from '#lib/domain/locale.ts';
import type { PlanContent } from '#lib/domain/plan.ts';
import { surveyTimes } from '#lib/domain/plan-survey.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Survey } from '#lib/domain/survey.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { findAgencies } from '#lib/server/storage/agencies.ts';
import { updatePlanState, type KeptPlan } from '#lib/server/storage/plans.ts';
import { findPoint, insertPoint } from '#lib/server/storage/points.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { findSurvey, insertSurvey } from '#lib/server/storage/surveys.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { composeQuestionnaire } from './compose-questionnaire.ts';
import { firstFree } from './first-free.ts';
import { requireLockedIn } from './locked-plan.ts';
import { askedAgencyIds } from './own-draft.ts';
import { noteStep } from './plan-log.ts';
import { contentOf } from './content-of.ts';

/**
 * Begins an approved plan: makes its survey, which takes ballots from the first day of collection
 * on, and one poster for each agency that the plan asks about.
 * @returns the survey's id; a refusal where the last day of collection is over, or where own questions
 *   lack something, such as a text in a language that the survey offers
 * @throws AppError as `requireLockedIn`
 */
export async function startPlan(
	deps: Deps,
	staff: Staff | undefined,
	id: string
): Promise<Result<string, 'collection-over' | 'own-questions'>> {
	return deps.db.transaction().execute(async (tx) => {
		const asked = { action: 'survey:run', status: 'approved' } as const;
		const { plan, by } = await requireLockedIn(tx, staff, id, asked);
		const { content } = await contentOf(tx, plan);
		const times = surveyTimes(content.collection, deps.now());
		if (!times) return err('collection-over');
		const agencies = await findAgencies(tx, askedAgencyIds(content));
		const named = await namedSurvey(tx, plan, content, agencies);
		const composed = { surveyId: named.id, content, agencies };
		const questionnaire = await composeQuestionnaire(deps, tx, by, composed);
		if (!questionnaire.ok) return questionnaire;
		const survey: Survey = { ...named, questionnaire: questionnaire.value, ...times };
		await insertSurvey(tx, survey);
		await insertPosters(deps, tx, survey, { agencies, year: yearOf(content) });
		await updatePlanState(tx, id, { status: 'running' });
		await noteStep(deps, tx, by, plan, 'start');
		await recordAudit(tx, deps, {
			actor: actorOf(by),
			action: 'survey.open',
			subject: `survey:${survey.id}`,
			agencyId: plan.agencyId
		});
		return ok(survey.id);
	});
}

/** The year that is rated, which the plan and its codes are named after. */
function yearOf({ period }: PlanContent): string {
	return period.end.slice(0, 4);
}

/** Named after the agency and the year: `stp-2026`. */
async function namedSurvey(
	tx: Tx,
	plan: KeptPlan,
	content: PlanContent,
	agencies: readonly Agency[]
): Promise<Omit<Survey, 'opensAt' | 'closesAt' | 'questionnaire'>> {
	const [owner] = await findAgencies(tx, plan.agencyId ? [plan.agencyId] : []);
	const code = (owner ?? agencies[0])?.code ?? 'KS';
	const wanted = `${code}-${yearOf(content)}`.toLowerCase();
	return {
		id: await firstFree(wanted, async (it) => (await findSurvey(tx, it)) === undefined),
		planId: plan.id,
		title: localText(content.title, content.titleEn || null),
		status: 'open',
		rankedSources: content.rankedSources,
		sample: false
	};
}

/** So that a code can be read from the wall: STP2026, STP2026-2. */
async function insertPosters(
	deps: Deps,
	tx: Tx,
	survey: Survey,
	{ agencies, year }: { agencies: readonly Agency[]; year: string }
): Promise<void> {
	for (const agency of agencies) {
		const wanted = `${agency.code.replace(/[^A-Z0-9-]/g, '').slice(0, 24)}${year}`;
		await insertPoint(tx, {
			id: deps.newId(),
			code: await firstFree(wanted, async (it) => (await findPoint(tx, it)) === undefined),
			surveyId: survey.id,
			kind: 'agency',
			channel: 'poster',
			assurance: 'walk-in',
			choosesService: false,
			agencyIds: [agency.id]
		});
	}
}
