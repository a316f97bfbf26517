import type { Staff } from '#lib/server/auth/staff.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { listedSurveys, type ListedSurvey } from '#lib/server/services/survey-listing.ts';
import type { TokenBearer } from './admit-token.ts';

/** The public surveys, and those that concern whoever asks; a token for one survey sees no other. */
export async function listedFor(
	deps: Deps,
	{ staff, token }: { staff?: Staff | undefined; token?: TokenBearer | undefined }
): Promise<ListedSurvey[]> {
	const surveys = await listedSurveys(deps, token ? token.viewer : staff);
	const only = token?.surveyId;
	if (only === undefined) return surveys;
	const isPublic = ({ status }: ListedSurvey) => status === 'open' || status === 'published';
	return surveys.filter((it) => it.survey.id === only || isPublic(it));
}
