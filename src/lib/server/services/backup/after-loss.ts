import type { Gap } from '#lib/domain/gap.ts';
import { isOver, type Survey } from '#lib/domain/survey.ts';
import { AppError } from '#lib/server/errors.ts';
import { isOurCheckpoint } from '#lib/server/services/checkpoint-signature.ts';
import { recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { logEvent } from '#lib/server/services/log-event.ts';
import { goneSurveys } from '#lib/server/services/log-faults.ts';
import { headFault, headOf } from '#lib/server/services/signed-heads.ts';
import { listAuditEntries } from '#lib/server/storage/audit.ts';
import { listArrived } from '#lib/server/storage/ballot-imports.ts';
import { findCheckpoint } from '#lib/server/storage/checkpoints.ts';
import { lastLock } from '#lib/server/storage/data-locks.ts';
import { insertGap } from '#lib/server/storage/gaps.ts';
import { forgetLostFiles } from '#lib/server/storage/inbox/imported.ts';
import {
	countLostReceipts,
	forgetSurvey,
	lastLocksOfReceipts,
	removeLostReceipts
} from '#lib/server/storage/inbox/lost.ts';
import {
	listSignedHeads,
	replaceSignedHead,
	type SignedHead
} from '#lib/server/storage/inbox/signed.ts';
import { lockSurvey } from '#lib/server/storage/lock.ts';
import { listOutbox } from '#lib/server/storage/outbox.ts';
import { listSurveys } from '#lib/server/storage/surveys.ts';

export interface AfterLoss {
	/** ISO UTC: up to here the database has everything. */
	since: string;
	/** Ids of the surveys of which ballots may be missing. */
	surveys: string[];
	/** Ballots that are known to be lost: the inbox has their receipts. */
	lost: number;
	/** In words: logs that do not go on from what was signed with this key, and surveys that are gone. */
	forks: string[];
	/** In words: files and batches of paper that are to be given again, since they came in after that. */
	again: string[];
}

/**
 * Writes down, in a database that was put back after a loss, that ballots may be missing of every
 * survey that took some since: each of its reports says so from now on. What still waits in the inbox
 * is not lost; receipts of ballots that are lost are forgotten, so that nobody is told they are kept.
 * @throws AppError where the database has never done anything, so that nobody knows how old it is
 */
export async function recordLoss(deps: Deps): Promise<AfterLoss> {
	const gap = { since: await lastKnown(deps), until: new Date(deps.now()).toISOString() };
	const result: AfterLoss = { since: gap.since, surveys: [], lost: 0, forks: [], again: [] };
	const heads = await listSignedHeads(deps.inbox.db);
	const promised = await lastLocksOfReceipts(deps.inbox.db);
	for (const survey of await listSurveys(deps.db)) {
		const lost = await lostOf(deps, survey.id);
		// Ballots of paper or of a file have no receipts, but the inbox knows the data lock that had them.
		const isBehind = (promised.get(survey.id) ?? 0) > (await lastLock(deps.db, survey.id));
		const fork = await forkIn(deps, survey.id, heads.get(survey.id));
		if (!isBehind && !fork && !mayLack(survey, gap)) continue;
		// First: the gap gets the number of a data lock that is lost, and receipts would seem kept in it.
		await removeLostReceipts(deps.inbox.db, survey.id, await lastLock(deps.db, survey.id));
		result.again.push(...(await forgetFiles(deps, survey.id)));
		await recordGap(deps, survey.id, { gap, lost, fork });
		result.surveys.push(survey.id);
		result.lost += lost;
		if (fork) result.forks.push(`survey ${survey.id}: ${fork}`);
	}
	await forgetGone(deps, result);
	return result;
}

/** Why a log does not go on from what was signed with this key; undefined where it does. */
async function forkIn(
	{ db, logSigner }: Deps,
	surveyId: string,
	head: SignedHead | undefined
): Promise<string | undefined> {
	if (head && (await headFault(db, head))) return forkOf(head);
	const last = await findCheckpoint(db, surveyId);
	if (!last || isOurCheckpoint(logSigner, surveyId, last.note)) return undefined;
	return `data lock ${last.lock} (${last.size} entries) is not signed with this key`;
}

/** What the main store has yet to send comes by itself; the rest somebody has to give again. */
async function forgetFiles({ db, inbox }: Deps, surveyId: string): Promise<string[]> {
	const arrived = await listArrived(db, surveyId);
	const forgotten = await forgetLostFiles(inbox.db, surveyId, arrived);
	const onTheWay = new Set((await listOutbox(db, surveyId)).map((it) => it.name));
	const gone = forgotten.filter((it) => !onTheWay.has(it));
	return gone.map((name) =>
		name.startsWith('paper:')
			? `survey ${surveyId}: the batch of paper ${name.slice('paper:'.length)} is to be settled again, or typed again where it is gone`
			: `survey ${surveyId}: the file of ballots with SHA-256 ${name} is to be imported again`
	);
}

/** Whoever kept that checkpoint finds that the log does not extend it, and reads here why. */
function forkOf({ lock, size }: SignedHead): string {
	return `data lock ${lock} (${size} entries) was signed and is not gone on from`;
}

/** No report can say so of a survey that is not there: it is told to the operator and in the trail. */
async function forgetGone(deps: Deps, result: AfterLoss): Promise<void> {
	for (const id of await goneSurveys(deps)) {
		const lost = await forgetSurvey(deps.inbox.db, id);
		const entry = { actor: 'cli', action: 'gap.recorded', subject: id };
		await recordAudit(deps.db, deps, { ...entry, detail: { lost } });
		result.lost += lost;
		result.forks.push(`survey ${id}: it is gone with all that came in`);
	}
}

/** How many receipts name data locks that the main store does not have. */
async function lostOf(deps: Deps, surveyId: string): Promise<number> {
	return countLostReceipts(deps.inbox.db, surveyId, await lastLock(deps.db, surveyId));
}

/** @returns how many ballots are known to be lost, in all surveys */
export async function countLost(deps: Deps): Promise<number> {
	let lost = 0;
	for (const { id } of await listSurveys(deps.db)) lost += await lostOf(deps, id);
	return lost;
}

async function recordGap(
	deps: Deps,
	surveyId: string,
	{ gap, lost, fork }: { gap: Omit<Gap, 'differed'>; lost: number; fork: string | undefined }
): Promise<void> {
	const entry = { actor: 'cli', action: 'gap.recorded', subject: surveyId };
	const reason = `since ${gap.since}; known to be lost: ${lost}${fork ? `; ${fork}` : ''}`;
	await deps.db.transaction().execute(async (tx) => {
		await lockSurvey(tx, surveyId);
		await insertGap(tx, surveyId, gap);
		const told = { kind: 'gap', reason, by: 'cli', at: gap.until } as const;
		await logEvent(deps, tx, surveyId, told, 'unsigned');
		await recordAudit(tx, deps, { ...entry, detail: { ...gap, lost } });
	});
	// Last: until then the loss is found again at the next start.
	const head = await headOf(deps.db, surveyId);
	if (head) await replaceSignedHead(deps.inbox.db, head);
}

/** A draft too: who knows whether it was opened since. */
function mayLack(survey: Survey, gap: Gap): boolean {
	if (survey.status === 'published') return false;
	return survey.opensAt < gap.until && !isOver(survey, Date.parse(gap.since));
}

/** The last that the copy knew before it was put back; where other tools did that, the last of all. */
async function lastKnown({ db }: Deps): Promise<string> {
	const [restored] = await listAuditEntries(db, { action: 'backup.restored', limit: 1 });
	const [last] = await listAuditEntries(db, { before: restored, limit: 1 });
	if (last) return last.at;
	throw new AppError('bad-request', 'the database has no audit trail: how old is it?');
}
