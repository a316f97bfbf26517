import { startPlan } from '#lib/server/services/plans/start-plan.ts';
import { requireQuestionnaire } from '#lib/server/services/questionnaires.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import { addWhole, CHOICE, RATING, WORDS } from '../../tests/support/own-questions.ts';
import { agenciesOf, ballotsOf, sealAll } from '../seed.ts';
import { AGENCY, insertDraft, PROVINCE } from './province.ts';
import { BENCH_DEPARTMENT } from './staff.ts';

/** Within the collection that `typedPlan` plans. */
const WHILE_COLLECTED = Date.parse('2026-11-15T02:00:00.000Z');

/**
 * An agency asks three things of its own: in a plan that is still a draft, and in a survey of all
 * agencies that is over, with as many ballots as the province's.
 * @returns the survey's id
 */
export async function makeOwnSurvey(deps: Deps, draft: string): Promise<string> {
	await askOwn(deps, draft);
	const plan = await insertDraft(deps);
	await askOwn(deps, plan);
	await deps.db.updateTable('plan').set({ status: 'approved' }).where('id', '=', plan).execute();
	const started = await startPlan({ ...deps, now: () => WHILE_COLLECTED }, BENCH_DEPARTMENT, plan);
	if (!started.ok) throw new Error(started.error);
	await sealOwn(deps, started.value);
	const over = { status: 'closed', closes_at: '2026-11-16T00:00:00.000Z' } as const;
	await deps.db.updateTable('survey').set(over).where('id', '=', started.value).execute();
	return started.value;
}

async function askOwn(deps: Deps, plan: string): Promise<void> {
	const questions = [
		['rating', RATING],
		['choice', CHOICE],
		['text', WORDS]
	] as const;
	for (const [kind, entries] of questions) {
		await addWhole(deps, BENCH_DEPARTMENT, plan, AGENCY, [kind, entries]);
	}
}

async function sealOwn(deps: Deps, id: string): Promise<void> {
	const survey = await findSurvey(deps.db, id);
	if (!survey) throw new Error(id);
	const { code, version } = survey.questionnaire;
	const questionnaire = await requireQuestionnaire(deps, code, version);
	const ballots = ballotsOf({ ...PROVINCE, id }, questionnaire, agenciesOf(PROVINCE));
	await sealAll(deps, questionnaire, ballots);
}
