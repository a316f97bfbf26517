import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Deps } from '#lib/server/services/deps.ts';
import { freezeSurvey } from '#lib/server/services/freezes/freeze-survey.ts';
import { openFreeze } from '#lib/server/services/freezes/open-freeze.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import { insertSurvey } from '#lib/server/storage/surveys.ts';
import { SURVEY } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { department, insertFreezable } from '../support/freeze-desk.ts';
import { staffOf } from '../support/staff.ts';

const auditor = staffOf('auditor');

describe.each(DIALECTS)('a freeze on %s', (dialect) => {
	let deps: Deps;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await insertFreezable(deps);
	});
	afterEach(() => deps.db.destroy());

	test('has the sources that rank; one from before there was a choice ranks by the default', async () => {
		const rankedSources = ['random', 'walk-in'] as const;
		await insertSurvey(deps.db, { ...SURVEY, id: 'dot-2', rankedSources });
		for (const surveyId of [SURVEY.id, 'dot-2']) {
			expect(await freezeSurvey(deps, department, { surveyId, name: 'x' })).toMatchObject({
				ok: true
			});
		}
		const frozen = async (surveyId: string) => {
			const { content } = await openFreeze(deps.db, { surveyId, number: 1 });
			const report = await surveyResults(deps, auditor, surveyId, {}, 1);
			return [content.figures.survey.rankedSources, report.ranking.sources];
		};
		expect(await frozen('dot-2')).toEqual([rankedSources, rankedSources]);
		expect(await frozen(SURVEY.id)).toEqual([undefined, ['slip', 'random']]);
	});
});
