import { setImmediate as breathe, setTimeout as rest } from 'node:timers/promises';
import type { FiledBallot } from '#lib/domain/ballot.ts';
import { vietnamDay } from '#lib/domain/calendar.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { comesWithReceipt } from '#lib/domain/channel.ts';
import { isOver } from '#lib/domain/survey.ts';
import { findLockOf } from '#lib/server/storage/data-locks.ts';
import { listArrivals, removeArrivals } from '#lib/server/storage/inbox/arrivals.ts';
import { endSurvey, holdAlone } from '#lib/server/storage/inbox/ended.ts';
import { MOST_TOGETHER } from '#lib/server/storage/inbox/group-commit.ts';
import { MOST_IN_STEP } from '#lib/server/storage/inbox/step-sizes.ts';
import {
	closeOpenSteps,
	isAnyDue,
	listClosedSteps,
	listStepBallots,
	listUnsealedGroups,
	markSealed,
	removeBallots,
	type Step,
	type StepGroup
} from '#lib/server/storage/inbox/steps.ts';
import { lockSurvey } from '#lib/server/storage/lock.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import { isEven } from './arrival-faults.ts';
import type { Deps } from './deps.ts';
import { requireAsked } from './logged-questionnaires.ts';
import { emptyOutbox, removeArrived } from './outbox.ts';
import { keepHeads } from './signed-heads.ts';
import { goOnWith, refuseUneven, type Sealed } from './step-refusals.ts';
import { writeLock } from './write-lock.ts';

export { sealBallots } from './write-lock.ts';

/**
 * Fewest ballots of one survey and agency that are sealed together while more may come: who reads
 * the results before and after a visitor must not read that visitor's answers. Ballots of files and of
 * paper do not count towards it where there are others: their channel tells them from a visitor's.
 */
export const LEAST_SEALED = 10;

/**
 * What of a sealed step leaves the inbox in one transaction, ballots and receipts: who sends a ballot
 * waits so long. All of a step that one process filled, with those that PostgreSQL may commit together
 * with its last; a file has more, and so has a step of several processes or of an earlier version.
 */
const MOST_AT_ONCE = MOST_IN_STEP + MOST_TOGETHER;

/** Between two such transactions, so that ballots that wait for the lock get it; milliseconds. */
const REST_MS = 1;

/**
 * Seals what waits for one survey and agency. Fewer than `LEAST_SEALED` go only when the survey is
 * over. A step that a process left unfinished is finished first, with the very same ballots.
 * @returns how many ballots were sealed; 0 where too few wait
 */
export async function sealAgency(deps: Deps, surveyId: string, agencyId: string): Promise<number> {
	const sealed = await sealWaiting(deps, { surveyId, agencyId });
	await deps.inbox.wipe();
	return sealed;
}

async function sealWaiting(deps: Deps, group: StepGroup): Promise<number> {
	const survey = await findSurvey(deps.db, group.surveyId);
	if (!survey) return 0;
	const least = isOver(survey, deps.now()) ? 1 : LEAST_SEALED;
	// Nobody may come after the last few: a step of one would show that one's answers.
	if (least === 1) await endSurvey(deps.inbox.db, survey.id);
	const steps = await closedSteps(deps, group, least);
	if (steps.length === 0) return 0;
	const questionnaire = await requireAsked(deps, survey.id, survey.questionnaire);
	let sealed = 0;
	for (const step of steps) sealed += await sealStep(deps, questionnaire, { step, least });
	return sealed;
}

/**
 * Seals all that may be sealed, of files that were taken in too.
 * @param clean what is done last about what left the inbox and can still be read in its files; is given
 *   how many ballots were sealed
 * @returns how many ballots were sealed
 */
export async function sealDue(
	deps: Deps,
	clean: (sealed: number) => Promise<void> = () => deps.inbox.wipe()
): Promise<number> {
	await emptyOutbox(deps);
	let sealed = 0;
	for (const group of await listUnsealedGroups(deps.inbox.db)) {
		sealed += await sealWaiting(deps, group);
		await breathe(); // SQLite answers at once: without a pause nobody else would have a turn
	}
	await keepHeads(deps);
	// Also where nothing waited: a process that ended before it wiped left the ballots in the files.
	await clean(sealed);
	return sealed;
}

/**
 * First: no more ballots join what will be sealed together.
 * @returns those of the group that are closed; none where too few wait
 */
async function closedSteps(deps: Deps, group: StepGroup, least: number): Promise<Step[]> {
	const { db } = deps.inbox;
	if (!(await isAnyDue(db, group, least))) return [];
	const { steps, closed } = await db.transaction().execute(async (tx) => {
		await holdAlone(tx, group.surveyId); // whoever saw a step open has written into it, or will see it closed
		const closed = await closeOpenSteps(tx, group, { least, newSealing: deps.newId });
		return { closed, steps: await listClosedSteps(tx, group) };
	});
	if (closed) deps.onSealing?.('named');
	return steps;
}

/** A closed step, and the fewest of it that may be sealed. */
interface DueStep {
	step: Step;
	least: number;
}

/**
 * Then: sealed in the main store, and removed from the inbox. Whatever was done already is not done
 * again, so that a process may end anywhere and another go on, or two do it at once.
 * @returns how many ballots this call sealed
 */
async function sealStep(deps: Deps, questionnaire: Questionnaire, due: DueStep): Promise<number> {
	const { lock, sealed } = await sealOnce(deps, questionnaire, due);
	if (lock === undefined) return 0;
	deps.onSealing?.('sealed');
	await breathe();
	while (!(await removeSome(deps, due.step, lock))) {
		deps.onSealing?.('leaving');
		await rest(REST_MS);
	}
	deps.onSealing?.('removed');
	return sealed;
}

/**
 * In short transactions. That the step is sealed is noted last: until then whoever comes after a crash
 * finds it and goes on. Receipts leave after all ballots: should the main store be put back from before
 * just then, the rest is not even, and is not sealed as if it were all.
 * @returns whether nothing of it is left
 */
function removeSome({ inbox, now }: Deps, step: Step, lock: number): Promise<boolean> {
	const parts = { sealed: vietnamDay(now()), most: MOST_AT_ONCE };
	return inbox.db.transaction().execute(async (tx) => {
		if (!(await removeBallots(tx, step, MOST_AT_ONCE))) return false;
		if (!(await removeArrivals(tx, step, parts))) return false;
		await markSealed(tx, step, lock);
		return true;
	});
}

/** @returns the number of its data lock; absent where too few are left, as after a copy was put back */
async function sealOnce(
	deps: Deps,
	questionnaire: Questionnaire,
	{ step, least }: DueStep
): Promise<Sealed> {
	const ballots = await listStepBallots(deps.inbox.db, step);
	const receipts = await listArrivals(deps.inbox.db, step);
	await breathe();
	return deps.db.transaction().execute(async (tx) => {
		await lockSurvey(tx, step.surveyId);
		const known = await findLockOf(tx, step.surveyId, step.sealing);
		if (known !== undefined) return goOnWith(deps, tx, { step, receipts, lock: known });
		if (!isEven(ballots, receipts, step.unreceipted))
			return refuseUneven(deps, step, ballots, receipts);
		if (!mayBeSealed(ballots, least)) return { sealed: 0 };
		if (ballots.some(isOfOutbox)) await removeArrived(deps, tx, step.surveyId);
		const lock = await writeLock(deps, tx, questionnaire, { ...step, ballots, receipts });
		deps.onSealing?.('written');
		return { lock, sealed: ballots.length };
	});
}

function isOfOutbox({ channel }: FiledBallot): boolean {
	return !comesWithReceipt(channel);
}

/** Where some came with a receipt those have to be enough: an earlier version put files among them. */
function mayBeSealed(ballots: readonly FiledBallot[], least: number): boolean {
	const sent = ballots.filter((it) => comesWithReceipt(it.channel)).length;
	return (sent > 0 ? sent : ballots.length) >= least;
}
