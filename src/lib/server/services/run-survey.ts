import { isOver, statusAt, type Survey, type SurveyStatus } from '#lib/domain/survey.ts';
import { freezesVi } from '#lib/messages/freezes.vi.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { endSurvey } from '#lib/server/storage/inbox/ended.ts';
import { isAnyArrival, isAnyWaiting } from '#lib/server/storage/inbox/waiting.ts';
import { lockSurvey } from '#lib/server/storage/lock.ts';
import { isOutboxEmpty } from '#lib/server/storage/outbox.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { findSurvey, updateSurveyStatus } from '#lib/server/storage/surveys.ts';
import { actorOf, recordAudit } from './audit.ts';
import type { Deps } from './deps.ts';
import { freezeForPublication } from './freezes/freeze-survey.ts';
import { readBeforeFreeze } from './traits/survey-traits.ts';
import { followSurveys } from './plans/follow-surveys.ts';

/** What a survey may be brought to. */
type Step = Exclude<SurveyStatus, 'draft'>;

/** What the clock says of one that was opened; one that waits for its first day is open already. */
function stageOf(survey: Survey, now: number): SurveyStatus {
	return statusAt(survey, now) === 'closed' ? 'closed' : survey.status;
}

/** Which status a survey may be brought to from which. */
const FROM: Record<Step, SurveyStatus> = { open: 'draft', closed: 'open', published: 'closed' };

/**
 * Opens, closes or publishes a survey; what is published is frozen. Closing ends the giving out of forms now; who has one open may
 * still send it for half an hour, and then the rest is sealed. Only then can it be published.
 * @throws AppError 'not-allowed'; 'survey-not-found'; 'survey-not-over'; 'bad-request' for a step that
 *   does not follow
 */
export async function runSurvey(
	deps: Deps,
	staff: Staff | undefined,
	id: string,
	to: Step
): Promise<void> {
	requireAllowed(staff, 'survey:run');
	const before = to === 'published' ? await readBeforeFreeze(deps, id) : undefined;
	await deps.db.transaction().execute(async (tx) => {
		const { planId } = await bring(deps, tx, id, to);
		if (to === 'published') {
			await freezeForPublication(tx, deps, id, { name: freezesVi.published, by: staff, before });
		}
		await followSurveys(deps, tx, staff, planId);
		await recordAudit(tx, deps, {
			actor: actorOf(staff),
			action: `survey.${to}`,
			subject: `survey:${id}`,
			agencyId: staff.agencyId
		});
	});
}

/** Looks and writes under one lock, so that of two who do the same at once one is refused. */
async function bring(deps: Deps, tx: Tx, id: string, to: Step): Promise<Survey> {
	const survey = await requireLocked(tx, id);
	const now = deps.now();
	const stage = stageOf(survey, now);
	if (stage !== FROM[to]) throw new AppError('bad-request', `${stage} to ${to}`);
	if (to === 'published') await requireSettled(deps, tx, survey, now);
	const change = {
		from: survey.status,
		to,
		...(to === 'closed' && { closesAt: new Date(now).toISOString() })
	};
	if (await updateSurveyStatus(tx, id, change)) return survey;
	throw new AppError('bad-request', `no longer ${survey.status}`);
}

async function requireLocked(tx: Tx, id: string): Promise<Survey> {
	// What no survey may be called is refused before PostgreSQL stumbles over it.
	if (await findSurvey(tx, id)) await lockSurvey(tx, id);
	const survey = await findSurvey(tx, id);
	if (!survey) throw new AppError('survey-not-found', id);
	return survey;
}

/** @throws AppError 'survey-not-over' while a ballot can come or waits */
async function requireSettled(deps: Deps, tx: Tx, survey: Survey, now: number): Promise<void> {
	if (!isOver(survey, now)) throw new AppError('survey-not-over', survey.id);
	await endSurvey(deps.inbox.db, survey.id); // or one could come between the look and the publishing
	const { db } = deps.inbox;
	if (!(await isOutboxEmpty(tx, survey.id))) throw new AppError('survey-not-over', survey.id);
	// A receipt whose ballot is gone holds the results back too: somebody has to find out why.
	if ((await isAnyWaiting(db, survey.id)) || (await isAnyArrival(db, survey.id))) {
		throw new AppError('survey-not-over', survey.id);
	}
}
