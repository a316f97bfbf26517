import { voidRefusal, type VoidHand, type VoidRefusal } from '#lib/domain/void-pair.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { logEvent } from '#lib/server/services/log-event.ts';
import { takeFromTally } from '#lib/server/services/take-from-tally.ts';
import { agencyAndBelow } from '#lib/server/storage/agencies.ts';
import { lockSurvey } from '#lib/server/storage/lock.ts';
import type { Db, Tx } from '#lib/server/storage/schema.ts';
import { findAccount } from '#lib/server/storage/staff.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import {
	confirmProposal,
	listVoids,
	removeProposal,
	type BallotVoid
} from '#lib/server/storage/voids.ts';

/**
 * Confirms what another person proposed: the ballot no longer counts, and a data lock of its own says
 * so in the log. The ballot stays where it is, and every report tells how many there are.
 * @param ballot its name in the log
 * @returns nothing, or why these two people may not
 * @throws AppError 'not-allowed'; 'survey-not-found'; 'bad-request' where nothing waits to be confirmed
 */
export async function confirmVoid(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string,
	ballot: string
): Promise<Result<undefined, VoidRefusal>> {
	requireAllowed(staff, 'voids:decide');
	const survey = await findSurvey(deps.db, surveyId);
	if (!survey) throw new AppError('survey-not-found', surveyId);
	return deps.db.transaction().execute(async (tx) => {
		await lockSurvey(tx, surveyId);
		const proposed = await requireProposed(tx, surveyId, ballot);
		const first = await handOf(tx, proposed.proposedBy);
		const refusal = voidRefusal(proposed.agencyId, first, staff);
		if (refusal) return err(refusal);
		await takeOut(deps, tx, survey, { ...proposed, by: staff });
		return ok(undefined);
	});
}

/**
 * Takes a proposal back, which anybody may who may propose; what is confirmed stays.
 * @throws AppError 'not-allowed'; 'bad-request' where nothing waits to be confirmed
 */
export async function withdrawVoid(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string,
	ballot: string
): Promise<void> {
	requireAllowed(staff, 'voids:decide');
	await deps.db.transaction().execute(async (tx) => {
		const { agencyId } = await requireProposed(tx, surveyId, ballot);
		if (!(await removeProposal(tx, surveyId, ballot))) throw notProposed(ballot);
		await record(deps, tx, 'void.withdraw', { surveyId, ballot, agencyId, by: staff });
	});
}

async function requireProposed(db: Db, surveyId: string, ballot: string): Promise<BallotVoid> {
	const found = (await listVoids(db, surveyId)).find((it) => it.ballot === ballot);
	if (!found || found.confirmedBy !== undefined) throw notProposed(ballot);
	return found;
}

const notProposed = (ballot: string) => new AppError('bad-request', `not proposed: ${ballot}`);

/** Who proposed, with the rights of today: who has left or changed the post does not count any more. */
async function handOf(db: Db, username: string): Promise<VoidHand> {
	const account = await findAccount(db, username);
	if (!account || account.disabledAt !== undefined) throw new AppError('bad-request', username);
	const agencyIds =
		account.agencyId === undefined ? [] : await agencyAndBelow(db, account.agencyId);
	return { username, role: account.role, agencyIds };
}

async function takeOut(
	deps: Deps,
	tx: Tx,
	survey: { id: string; questionnaire: { code: string } },
	{ by, ...proposed }: BallotVoid & { by: Staff }
): Promise<void> {
	const { ballot, ballotId, agencyId, decision, reason, proposedBy } = proposed;
	const at = new Date(deps.now()).toISOString();
	if (!(await confirmProposal(tx, survey.id, { ballot, by: by.username, at }))) {
		throw notProposed(ballot);
	}
	await takeFromTally(deps, tx, survey, ballotId);
	await logEvent(deps, tx, survey.id, {
		kind: 'void',
		ballot,
		reason: `${decision}: ${reason}`,
		by1: proposedBy,
		by2: by.username,
		at
	});
	await record(deps, tx, 'void.confirm', { surveyId: survey.id, ballot, agencyId, by });
}

interface Recorded {
	surveyId: string;
	ballot: string;
	agencyId: string;
	by: Staff;
}

async function record(
	deps: Deps,
	tx: Tx,
	action: 'void.confirm' | 'void.withdraw',
	{ surveyId, ballot, agencyId, by }: Recorded
): Promise<void> {
	const subject = `survey:${surveyId}`;
	await recordAudit(tx, deps, {
		actor: actorOf(by),
		action,
		subject,
		agencyId,
		detail: { ballot }
	});
}
