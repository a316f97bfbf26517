import type { SurveyStatus } from '#lib/domain/survey.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { updateSurveyStatus } from '#lib/server/storage/surveys.ts';
import { actorOf, recordAudit } from './audit.ts';
import type { Deps } from './deps.ts';
import { surveyDetail, type SurveyDetail } from './survey-overview.ts';

/** What the clock says of one that was opened; one that waits for its first day is open already. */
function stageOf({ survey, status }: SurveyDetail): SurveyStatus {
	return survey.status === 'open' && status === 'closed' ? 'closed' : survey.status;
}

/** Which status a survey may be brought to from which. */
const FROM: Record<Exclude<SurveyStatus, 'draft'>, readonly SurveyStatus[]> = {
	open: ['draft'],
	closed: ['open'],
	published: ['closed']
};

/**
 * Opens, closes or publishes a survey. Closing ends the giving out of forms now; who has one open may
 * still send it for half an hour, and then the rest is sealed. Only then can it be published.
 * @throws AppError 'not-allowed'; 'survey-not-found'; 'survey-not-over'; 'bad-request' for a step that
 *   does not follow
 */
export async function runSurvey(
	deps: Deps,
	staff: Staff | undefined,
	id: string,
	to: Exclude<SurveyStatus, 'draft'>
): Promise<void> {
	requireAllowed(staff, 'survey:run');
	const detail = await surveyDetail(deps, staff, id);
	const from = stageOf(detail);
	if (!FROM[to].includes(from)) throw new AppError('bad-request', `${from} to ${to}`);
	if (to === 'published' && !detail.settled) throw new AppError('survey-not-over', id);
	await deps.db.transaction().execute(async (tx) => {
		const now = new Date(deps.now()).toISOString();
		await updateSurveyStatus(tx, id, to, to === 'closed' ? now : undefined);
		const actor = actorOf(staff);
		await recordAudit(tx, deps, { actor, action: `survey.${to}`, subject: `survey:${id}` });
	});
}
