import { setImmediate as breathe } from 'node:timers/promises';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { isOver, type Survey } from '#lib/domain/survey.ts';
import { findLockOf } from '#lib/server/storage/data-locks.ts';
import { endSurvey, holdAlone } from '#lib/server/storage/inbox/ended.ts';
import { listStepReceipts, markReceipts } from '#lib/server/storage/inbox/receipts.ts';
import {
	claim,
	countUnclaimed,
	listOpenSteps,
	listStepBallots,
	removeSome,
	type Step
} from '#lib/server/storage/inbox/steps.ts';
import { listWaitingGroups } from '#lib/server/storage/inbox/waiting.ts';
import type { InboxTx } from '#lib/server/storage/inbox/schema.ts';
import { lockSurvey } from '#lib/server/storage/lock.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import type { Deps } from './deps.ts';
import { requireQuestionnaire } from './questionnaires.ts';
import { writeLock } from './write-lock.ts';

export { sealBallots } from './write-lock.ts';

/**
 * Fewest ballots of one survey and agency that are sealed together while more may come: who reads
 * the results before and after a visitor must not read that visitor's answers.
 */
export const LEAST_SEALED = 10;

/** What of a sealed step leaves the inbox in one transaction: ballots that come in wait so long. */
const MOST_AT_ONCE = 500;

/**
 * Seals what waits for one survey and agency. Fewer than `LEAST_SEALED` go only when the survey is
 * over. A step that a process left unfinished is finished first, with the very same ballots.
 * @returns how many ballots were sealed; 0 where too few wait
 */
export async function sealAgency(deps: Deps, surveyId: string, agencyId: string): Promise<number> {
	const sealed = await sealWaiting(deps, surveyId, agencyId);
	await deps.inbox.wipe();
	return sealed;
}

async function sealWaiting(deps: Deps, surveyId: string, agencyId: string): Promise<number> {
	const survey = await findSurvey(deps.db, surveyId);
	if (!survey) return 0;
	const steps = await listOpenSteps(deps.inbox.db, surveyId, agencyId);
	const begun = await nameStep(deps, survey, agencyId);
	if (begun !== undefined) steps.push(begun);
	if (steps.length === 0) return 0;
	const { code, version } = survey.questionnaire;
	const questionnaire = await requireQuestionnaire(deps, code, version);
	let sealed = 0;
	for (const step of steps) {
		sealed += await sealStep(deps, questionnaire, { surveyId, agencyId, step });
	}
	return sealed;
}

/** Seals all that may be sealed. @returns how many ballots were */
export async function sealDue(deps: Deps): Promise<number> {
	let sealed = 0;
	for (const { surveyId, agencyId } of await listWaitingGroups(deps.inbox.db)) {
		sealed += await sealWaiting(deps, surveyId, agencyId);
		await breathe(); // SQLite answers at once: without a pause nobody else would have a turn
	}
	// Also where nothing waited: a process that ended before it wiped left the ballots in the files.
	await deps.inbox.wipe();
	return sealed;
}

/**
 * First: what will be sealed together is decided in the inbox and written down there.
 * @returns the step's name; undefined where too few wait
 */
async function nameStep(deps: Deps, survey: Survey, agencyId: string): Promise<string | undefined> {
	const over = isOver(survey, deps.now());
	// Nobody may come after the last few: a step of one would show that one's answers.
	if (over) await endSurvey(deps.inbox.db, survey.id);
	const least = over ? 1 : LEAST_SEALED;
	if ((await countUnclaimed(deps.inbox.db, survey.id, agencyId)) < least) return undefined;
	const step = { surveyId: survey.id, agencyId, step: deps.newId() };
	const named = await deps.inbox.db.transaction().execute(async (tx) => {
		await holdAlone(tx, survey.id);
		if ((await countUnclaimed(tx, survey.id, agencyId)) < least) return undefined;
		await claim(tx, step);
		return step.step;
	});
	if (named !== undefined) deps.onSealing?.('named');
	return named;
}

/**
 * Then: sealed in the main store, and removed from the inbox. Whatever was done already is not done
 * again, so that a process may end anywhere and another go on, or two do it at once.
 * @returns how many ballots this call sealed
 */
async function sealStep(deps: Deps, questionnaire: Questionnaire, step: Step): Promise<number> {
	const { lock, sealed } = await sealOnce(deps, questionnaire, step);
	deps.onSealing?.('sealed');
	await breathe();
	const marking = { lock, most: MOST_AT_ONCE };
	await untilNone(deps, (tx) => markReceipts(tx, step, marking));
	// Last: as long as one of them waits, whoever comes after a crash finds the step and goes on.
	await untilNone(deps, (tx) => removeSome(tx, step, MOST_AT_ONCE));
	deps.onSealing?.('removed');
	return sealed;
}

/** Repeats work on the inbox in short transactions, until it finds nothing more to do. */
async function untilNone(deps: Deps, work: (tx: InboxTx) => Promise<number>): Promise<void> {
	while ((await deps.inbox.db.transaction().execute(work)) === MOST_AT_ONCE) await breathe();
}

async function sealOnce(
	deps: Deps,
	questionnaire: Questionnaire,
	step: Step
): Promise<{ lock: number; sealed: number }> {
	const ballots = await listStepBallots(deps.inbox.db, step);
	const receipts = await listStepReceipts(deps.inbox.db, step.surveyId, step.step);
	await breathe();
	return deps.db.transaction().execute(async (tx) => {
		await lockSurvey(tx, step.surveyId);
		const known = await findLockOf(tx, step.surveyId, step.step);
		if (known !== undefined) return { lock: known, sealed: 0 };
		const lock = await writeLock(deps, tx, questionnaire, { ...step, ballots, receipts });
		deps.onSealing?.('written');
		return { lock, sealed: ballots.length };
	});
}
