import type { Differed } from '#lib/domain/gap.ts';
import { AppError } from '#lib/server/errors.ts';
import { insertGap } from '#lib/server/storage/gaps.ts';
import { holdAlone } from '#lib/server/storage/inbox/ended.ts';
import { closeStep } from '#lib/server/storage/inbox/steps.ts';
import {
	firstDayOf,
	forgetReceipts,
	forgetSent,
	removeEmptyStep,
	type UnevenStep
} from '#lib/server/storage/inbox/uneven-steps.ts';
import { lockSurvey } from '#lib/server/storage/lock.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import { arrivalFaults } from './arrival-faults.ts';
import { recordAudit } from './audit.ts';
import type { Deps } from './deps.ts';
import { logEvent } from './log-event.ts';

/**
 * Goes on with steps of which other hands removed or added receipts or ballots, as an operator decides:
 * each is written down as a gap, in the log, in the audit trail and in every later report. Where ballots
 * are missing those that are left are counted, and as nobody can tell whose they are, all receipts of the
 * step are forgotten. Where there are too many nobody can tell which were sent, and none is counted.
 *
 * The gap comes first: a process that ends in between finds the step as it was, and writes it down twice.
 * @returns the steps, as they were found
 */
export async function goOnUneven(deps: Deps): Promise<UnevenStep[]> {
	for (const step of await arrivalFaults(deps)) await close(deps, step);
	const closed = (await arrivalFaults(deps)).filter((it) => it.sealing !== null);
	for (const step of closed) {
		await recordGap(deps, step);
		await forget(deps, step);
	}
	await deps.inbox.wipe();
	return closed;
}

/** Whether the ballots that are left are counted. */
export function isCounted({ receipts, ballots }: Differed): boolean {
	return ballots < receipts;
}

/** From here on no ballot joins it, so that what is counted next is what there is. */
function close({ inbox, newId }: Deps, step: UnevenStep): Promise<void> {
	return inbox.db.transaction().execute(async (tx) => {
		await holdAlone(tx, step.surveyId);
		await closeStep(tx, step, newId());
	});
}

async function recordGap(deps: Deps, step: UnevenStep): Promise<void> {
	const { surveyId, agencyId, receipts, ballots } = step;
	const gap = { since: await beginOf(deps, step), until: new Date(deps.now()).toISOString() };
	const counted = isCounted(step) ? ballots : 0;
	const reason = `since ${gap.since}; waiting: ${receipts} receipts, ${ballots} ballots; counted: ${counted}`;
	await deps.db.transaction().execute(async (tx) => {
		await lockSurvey(tx, surveyId);
		await insertGap(tx, surveyId, { ...gap, differed: { receipts, ballots } });
		await logEvent(deps, tx, surveyId, { kind: 'gap', reason, by: 'cli', at: gap.until });
		const entry = { actor: 'cli', action: 'gap.recorded', subject: surveyId, agencyId };
		await recordAudit(tx, deps, { ...entry, detail: { ...gap, receipts, ballots } });
	});
}

/** ISO UTC: the day of its first receipt; where none is left, when the survey opened. */
async function beginOf({ db, inbox }: Deps, step: UnevenStep): Promise<string> {
	const day = await firstDayOf(inbox.db, step);
	if (day !== undefined) return new Date(`${day}T00:00:00+07:00`).toISOString();
	const survey = await findSurvey(db, step.surveyId);
	if (!survey) throw new AppError('survey-not-found', step.surveyId);
	return survey.opensAt;
}

function forget({ inbox }: Deps, step: UnevenStep): Promise<void> {
	return inbox.db.transaction().execute(async (tx) => {
		await forgetReceipts(tx, step, isCounted(step) ? step.ballots : 0);
		if (!isCounted(step)) await forgetSent(tx, step);
		await removeEmptyStep(tx, step);
	});
}
