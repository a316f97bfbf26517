import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Deps } from '#lib/server/services/deps.ts';
import { earlierSurveys } from '#lib/server/services/overview/earlier-survey.ts';
import { questionnaireChoices } from '#lib/server/services/plans/edit-plan.ts';
import { planDetail } from '#lib/server/services/plans/read-plans.ts';
import { startPlan } from '#lib/server/services/plans/start-plan.ts';
import { requireQuestionnaire } from '#lib/server/services/questionnaires.ts';
import { insertSurvey } from '#lib/server/storage/surveys.ts';
import { insertWorld, SURVEY } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import {
	add,
	approvedForAll,
	clerkOf,
	runWithOwn,
	SECTION,
	WORDS,
	write
} from '../support/own-questions.ts';
import { CLERK, DEPARTMENT, planAt } from '../support/plans.ts';
import { codeOf } from '../support/staff.ts';

describe.each(DIALECTS)("agencies' own questions when a plan begins, on %s", (dialect) => {
	let deps: Deps;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	test('are added to a plan of the department’s once it is approved, by each agency its own', async () => {
		const id = await approvedForAll(deps);
		expect((await planDetail(deps, clerkOf('stp'), id)).own).toMatchObject([
			{ agency: { code: 'STP' }, mayEdit: true }
		]);
		expect(await codeOf(add(deps, clerkOf('stc'), id, 'STP', 'text'))).toBe('not-allowed');
		const question = await add(deps, clerkOf('stp'), id, 'STP', 'text');
		expect(await startPlan(deps, DEPARTMENT, id)).toEqual({ ok: false, error: 'own-questions' });
		await write(deps, clerkOf('stp'), id, { agency: 'STP', question, entries: WORDS });
		const { own, timeline } = await planDetail(deps, DEPARTMENT, id);
		expect(own).toMatchObject([{ agency: { code: 'STP' }, faults: 0, mayEdit: true }]);
		expect(timeline.at(-1)).toMatchObject({ action: 'own', comment: 'Sở STP' });
		expect(await startPlan(deps, DEPARTMENT, id)).toMatchObject({ ok: true });
		expect(await codeOf(add(deps, clerkOf('stp'), id, 'STP', 'text'))).toBe('not-allowed');
	});

	test('are composed into a version for the survey alone, which no plan can choose', async () => {
		const surveyId = await runWithOwn(deps);
		const { surveys } = await planDetail(deps, DEPARTMENT, await planOf(surveyId));
		expect(surveys[0]?.questionnaire).toEqual({ code: `q-${surveyId}`, version: 1 });
		const composed = await requireQuestionnaire(deps, `q-${surveyId}`, 1);
		const core = await requireQuestionnaire(deps, 'short', 2);
		expect(composed.sections.slice(0, SECTION)).toEqual(core.sections);
		expect(composed.sections.slice(SECTION).map((it) => [it.agency, it.questions.length])).toEqual([
			['SNV', 1],
			['STP', 3]
		]);
		const choices = (await questionnaireChoices(deps)).map((it) => it.value);
		expect(choices).toContain('short@2');
		expect(choices).not.toContain(`q-${surveyId}@1`);
	});

	test('of nobody leave the survey with the questionnaire that the plan names', async () => {
		const id = await planAt(deps, 'running');
		expect((await planDetail(deps, CLERK, id)).surveys).toMatchObject([
			{ questionnaire: { code: 'short', version: 2 } }
		]);
	});

	async function planOf(surveyId: string): Promise<string> {
		const found = deps.db.selectFrom('survey').select('plan_id').where('id', '=', surveyId);
		return (await found.executeTakeFirstOrThrow()).plan_id;
	}

	test('are no reason not to hold a survey against that of the year before', async () => {
		const [surveyId] = [await runWithOwn(deps)];
		const { surveys } = await planDetail(deps, DEPARTMENT, await planOf(surveyId));
		const opensAt = '2025-11-01T00:00:00.000Z';
		const before = { ...SURVEY, id: 'nam-truoc', opensAt, sample: false };
		await insertSurvey(deps.db, { ...before, questionnaire: { code: 'short', version: 1 } });
		const [survey] = surveys;
		const earlier = survey ? await earlierSurveys(deps, survey) : [];
		expect(earlier.map((it) => it.id)).toEqual(['nam-truoc']);
	});
});
