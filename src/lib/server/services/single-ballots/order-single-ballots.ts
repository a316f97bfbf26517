import { isOver, type Survey } from '#lib/domain/survey.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { countWaiting } from '#lib/server/storage/inbox/waiting.ts';
import { isOutboxEmpty } from '#lib/server/storage/outbox.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import { countSealed } from '#lib/server/storage/tallies.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';

export const BALLOT_FORMATS = ['csv', 'xlsx'] as const;
export type BallotFormat = (typeof BALLOT_FORMATS)[number];

export interface SingleBallotsPage {
	survey: Survey;
	/** That count. */
	ballots: number;
	/** No ballot can come any more and none waits: only then they are told. */
	isSettled: boolean;
}

/** @throws AppError 'survey-not-found', `not-logged-in`, `not-allowed` */
export async function singleBallotsPage(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string
): Promise<SingleBallotsPage> {
	requireAllowed(staff, 'ballots:read-single');
	const survey = await findSurvey(deps.db, surveyId);
	if (!survey) throw new AppError('survey-not-found', 'no such survey');
	const arrived = await isOutboxEmpty(deps.db, surveyId);
	const sealed = await countSealed(deps.db, surveyId);
	const waiting = await countWaiting(deps.inbox.db, surveyId);
	return {
		survey,
		ballots: sealed.reduce((sum, it) => sum + it.ballots, 0),
		isSettled: isOver(survey, deps.now()) && arrived && waiting.length === 0
	};
}

/** What a process of its own is told to write. */
export interface SingleBallotsOrder {
	surveyId: string;
	format: BallotFormat;
	/** How many ballots there are to be, for the progress. */
	ballots: number;
}

/**
 * Allows an export of single ballots, and records it before the first of them is read.
 * @throws AppError as `singleBallotsPage`; 'survey-not-over'
 */
export async function orderSingleBallots(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string,
	format: BallotFormat
): Promise<SingleBallotsOrder> {
	const { isSettled, ballots } = await singleBallotsPage(deps, staff, surveyId);
	requireAllowed(staff, 'ballots:read-single');
	if (!isSettled) throw new AppError('survey-not-over', surveyId);
	await recordAudit(deps.db, deps, {
		actor: actorOf(staff),
		action: 'ballots.export',
		subject: `survey:${surveyId}`,
		detail: { format, ballots }
	});
	return { surveyId, format, ballots };
}
