import type { ListedSurvey } from './survey-listing.ts';

/** A survey as the list of the API has it. */
export function surveyItem({ survey, status }: ListedSurvey) {
	const { id, title, opensAt, closesAt } = survey;
	return { id, title, status, opens: opensAt, closes: closesAt ?? null };
}

/** A survey by itself. */
export function surveyDocument({ survey, status }: ListedSurvey) {
	const { questionnaire, sample } = survey;
	return { ...surveyItem({ survey, status }), questionnaire, sample };
}
