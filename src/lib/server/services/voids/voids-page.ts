import type { LocalText } from '#lib/domain/locale.ts';
import { isOver, type Survey } from '#lib/domain/survey.ts';
import { isAllowed, requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { findAgencies } from '#lib/server/storage/agencies.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import { listVoids, type BallotVoid } from '#lib/server/storage/voids.ts';

/** A void as its page shows it; the ballot's id stays in the database. */
export interface ShownVoid extends Omit<BallotVoid, 'ballotId' | 'agencyId'> {
	agency: { code: string; name: LocalText };
}

export interface VoidsPage {
	survey: Survey;
	/** Whether ballots may still come in: then none can be named. */
	isOver: boolean;
	voids: ShownVoid[];
	mayDecide: boolean;
	ownName: string;
}

/** @throws AppError 'not-logged-in', 'not-allowed'; 'survey-not-found' */
export async function voidsPage(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string
): Promise<VoidsPage> {
	requireAllowed(staff, 'voids:see');
	const survey = await findSurvey(deps.db, surveyId);
	if (!survey) throw new AppError('survey-not-found', surveyId);
	const voids = await listVoids(deps.db, surveyId);
	const agencies = await findAgencies(deps.db, [...new Set(voids.map((it) => it.agencyId))]);
	const byId = new Map(agencies.map((it) => [it.id, it]));
	return {
		survey,
		isOver: isOver(survey, deps.now()),
		voids: voids.map(({ ballotId: _ballotId, agencyId, ...shown }) => {
			const { code = '', name = { vi: '', en: '' } } = byId.get(agencyId) ?? {};
			return { ...shown, agency: { code, name } };
		}),
		mayDecide: isAllowed(staff, 'voids:decide'),
		ownName: staff.username
	};
}
