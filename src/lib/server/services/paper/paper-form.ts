import type { Agency } from '#lib/domain/agency.ts';
import { askedBy } from '#lib/domain/own-questions.ts';
import { offeredServices, type Place } from '#lib/domain/place.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import type { TypedPaper } from '#lib/domain/paper/typed-paper.ts';
import { packAnswers, unpackAnswers } from '#lib/domain/packed-answers.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { AppError } from '#lib/server/errors.ts';
import { findAgencies } from '#lib/server/storage/agencies.ts';
import type { StoredBatch } from '#lib/server/storage/paper-batches.ts';
import type { StoredTyping } from '#lib/server/storage/paper-typed.ts';
import { findPointById } from '#lib/server/storage/points.ts';
import { listServices } from '#lib/server/storage/services.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { requireQuestionnaire } from '#lib/server/services/questionnaires.ts';

/** All that the papers of a batch are read by: a place with the one agency that they are about. */
export interface PaperForm {
	survey: Survey;
	place: Place;
	agency: Agency;
	/** By which answers are packed. */
	questionnaire: Questionnaire;
	/** What stands on this agency's papers: other agencies' own questions do not. */
	asked: Questionnaire;
}

/** @throws AppError 'survey-not-found' where the batch's survey, point or agency is gone */
export async function paperForm(
	deps: Deps,
	{ surveyId, pointId, agencyId }: Pick<StoredBatch, 'surveyId' | 'pointId' | 'agencyId'>
): Promise<PaperForm> {
	const survey = await findSurvey(deps.db, surveyId);
	const point = await findPointById(deps.db, pointId);
	const [agency] = await findAgencies(deps.db, [agencyId]);
	if (!survey || !point || !agency) throw new AppError('survey-not-found', surveyId);
	const services = await listServices(deps.db, [agencyId]);
	const { code, version } = survey.questionnaire;
	const questionnaire = await requireQuestionnaire(deps, code, version);
	return {
		survey,
		// A bundle is of one agency, also where its papers lay in a hall.
		place: {
			point: { ...point, kind: 'agency', agencyIds: [agencyId] },
			agencies: [agency],
			services
		},
		agency,
		questionnaire,
		asked: askedBy(questionnaire, agency.code)
	};
}

/** The procedures in the order in which they are numbered; none where the point is about one. */
export function numberedServices({ place, agency }: PaperForm) {
	return offeredServices(place, agency);
}

export function packTyped(
	questionnaire: Questionnaire,
	paper: TypedPaper
): Pick<StoredTyping, 'invalid' | 'serviceCode' | 'answers'> {
	if (paper.kind === 'invalid') return { invalid: paper.reason, serviceCode: '', answers: '' };
	const { serviceCode, answers } = paper;
	return { serviceCode, answers: packAnswers(questionnaire, answers) };
}

export function unpackTyped(
	questionnaire: Questionnaire,
	{ invalid, serviceCode, answers }: StoredTyping
): TypedPaper {
	if (invalid !== undefined) return { kind: 'invalid', reason: invalid };
	return { kind: 'ballot', serviceCode, answers: unpackAnswers(questionnaire, answers) };
}
