import type { Deps } from '#lib/server/services/deps.ts';
import { requireQuestionnaire } from '#lib/server/services/questionnaires.ts';
import { AppError } from '#lib/server/errors.ts';
import { findCheckpoint } from '#lib/server/storage/checkpoints.ts';
import { snapshot } from '#lib/server/storage/snapshot.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import { leafDifferences } from './leaves.ts';
import { rootDifferences } from './roots.ts';

/**
 * Holds all of a survey's log against what is kept beside it, at one instant: the root of each data lock
 * against the leaves, its signature against this server's key, and the leaves against ballots and
 * entries. A server looks at the last tiles before it starts; this looks at everything.
 * @returns what is wrong, in words for the operator; none is good
 * @throws AppError 'survey-not-found'
 */
export async function checkLog(deps: Deps, surveyId: string): Promise<string[]> {
	const survey = await findSurvey(deps.db, surveyId);
	if (!survey) throw new AppError('survey-not-found', surveyId);
	const { code, version } = survey.questionnaire;
	const questionnaire = await requireQuestionnaire(deps, code, version);
	return snapshot(deps.db, async (tx) => {
		const last = await findCheckpoint(tx, surveyId);
		const log = { surveyId, last: last ?? { lock: 0, size: 0, note: '' } };
		try {
			const roots = await rootDifferences(tx, deps.logSigner, log);
			return [...roots, ...(await leafDifferences(tx, questionnaire, log))];
		} catch (error) {
			if (!(error instanceof RangeError)) throw error; // leaves are missing
			return [error.message];
		}
	});
}
