import type { FiledBallot } from '#lib/domain/ballot.ts';
import { toFiledUnder } from '#lib/server/storage/filed-under.ts';
import type { InboxDb, InboxTx } from './schema.ts';

/** Whose ballots are sealed together. */
export interface StepGroup {
	surveyId: string;
	agencyId: string;
}

/** Whose ballots join a step together: those with a receipt and those without never do. */
export interface JoiningGroup extends StepGroup {
	withReceipts: boolean;
}

/**
 * A step that is closed: the ballots of one survey and agency that are sealed together, and no other.
 * Its name is written down before anything else is done, so that whoever goes on after a crash seals
 * the very same.
 */
export interface Step extends StepGroup {
	/** In the inbox. */
	step: string;
	/** The name of its data lock in the main store. */
	sealing: string;
	/** Ballots of it whose receipts were forgotten when a loss was written down; 0 in all others. */
	unreceipted: number;
}

/** A step, whether ballots join it or not. */
export type AnyStep = Pick<Step, 'surveyId' | 'step'>;

/** Whether a step is closed and unsealed, or so many ballots have joined an open one. */
export async function isAnyDue(db: InboxDb, group: StepGroup, least: number): Promise<boolean> {
	const [closed] = await listClosedSteps(db, group);
	if (closed) return true;
	for (const open of await listOpenSteps(db, group)) {
		if (await hasBallots(db, open, least)) return true;
	}
	return false;
}

/**
 * Closes each open step where so many ballots have joined it. Call it with the survey held alone, or a
 * ballot could join that is on its way already.
 * @param newSealing gives names not used before
 * @returns whether it closed any
 */
export async function closeOpenSteps(
	tx: InboxTx,
	group: StepGroup,
	{ least, newSealing }: { least: number; newSealing: () => string }
): Promise<boolean> {
	let closed = false;
	for (const open of await listOpenSteps(tx, group)) {
		if (!(await hasBallots(tx, open, least))) continue;
		await closeStep(tx, open, newSealing());
		closed = true;
	}
	return closed;
}

/** The step that such ballots join; undefined before the first. */
export async function findOpenStep(db: InboxDb, group: JoiningGroup): Promise<AnyStep | undefined> {
	const withReceipts = group.withReceipts ? 1 : 0;
	return openSteps(db, group).where('with_receipts', '=', withReceipts).executeTakeFirst();
}

/** The steps that ballots of a survey and agency join: two at most. */
function listOpenSteps(db: InboxDb, group: StepGroup): Promise<AnyStep[]> {
	return openSteps(db, group).orderBy('with_receipts').execute();
}

function openSteps(db: InboxDb, { surveyId, agencyId }: StepGroup) {
	return db
		.selectFrom('step')
		.select(['survey_id as surveyId', 'step'])
		.where('survey_id', '=', surveyId)
		.where('agency_id', '=', agencyId)
		.where('sealing', 'is', null);
}

/** Whether a step has so many ballots; asked after every ballot, so it counts no further. */
export async function hasBallots(
	db: InboxDb,
	{ surveyId, step }: AnyStep,
	least: number
): Promise<boolean> {
	const last = await db
		.selectFrom('waiting')
		.select('id')
		.where('survey_id', '=', surveyId)
		.where('step', '=', step)
		.limit(1)
		.offset(least - 1)
		.executeTakeFirst();
	return last !== undefined;
}

/** Where another process has closed it already, under a name of its own, that name stays. */
export async function closeStep(
	tx: InboxTx,
	{ surveyId, step }: AnyStep,
	sealing: string
): Promise<void> {
	await tx
		.updateTable('step')
		.set({ sealing })
		.where('survey_id', '=', surveyId)
		.where('step', '=', step)
		.where('sealing', 'is', null)
		.execute();
}

/** The steps of a survey and agency that no ballot joins any more and that are not sealed, in order of name. */
export async function listClosedSteps(
	db: InboxDb,
	{ surveyId, agencyId }: StepGroup
): Promise<Step[]> {
	const rows = await db
		.selectFrom('step')
		.select(['step', 'sealing', 'unreceipted'])
		.where('survey_id', '=', surveyId)
		.where('agency_id', '=', agencyId)
		.where('sealing', 'is not', null)
		.where('lock', 'is', null)
		.orderBy('step')
		.execute();
	return rows.map(({ step, sealing, unreceipted }) => {
		return { surveyId, agencyId, step, sealing: sealing ?? '', unreceipted };
	});
}

/** Those for which a step is not sealed, in order. */
export async function listUnsealedGroups(db: InboxDb): Promise<StepGroup[]> {
	const rows = await db
		.selectFrom('step')
		.select(['survey_id', 'agency_id'])
		.distinct()
		.where('lock', 'is', null)
		.orderBy('survey_id')
		.orderBy('agency_id')
		.execute();
	return rows.map((row) => ({ surveyId: row.survey_id, agencyId: row.agency_id ?? '' }));
}

/** The ballots of a step, in the order of their random names. */
export async function listStepBallots(
	db: InboxDb,
	{ surveyId, step }: Step
): Promise<FiledBallot[]> {
	const rows = await db
		.selectFrom('waiting')
		.select(['questionnaire_version', 'agency_id', 'service_code', 'channel', 'assurance'])
		.select(['month', 'answers'])
		.where('survey_id', '=', surveyId)
		.where('step', '=', step)
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		...toFiledUnder({ ...row, survey_id: surveyId }),
		answers: row.answers
	}));
}

/** Notes in which data lock the ballots of a step are: from here on their receipts say so. */
export async function markSealed(
	tx: InboxTx,
	{ surveyId, step }: Step,
	lock: number
): Promise<void> {
	const one = tx.updateTable('step').where('survey_id', '=', surveyId);
	await one.where('step', '=', step).set({ lock }).execute();
}

/**
 * Removes ballots of a step that was sealed.
 * @param most how many at a time: who sends a ballot waits for them
 * @returns whether none is left
 */
export async function removeBallots(
	tx: InboxTx,
	{ surveyId, step }: Step,
	most: number
): Promise<boolean> {
	const ofStep = tx.selectFrom('waiting').where('survey_id', '=', surveyId);
	const inOrder = ofStep.where('step', '=', step).select('id').orderBy('id');
	const next = await inOrder.offset(most).limit(1).executeTakeFirst();
	for (const table of ['waiting_of_file', 'waiting'] as const) {
		const ofSurvey = tx.deleteFrom(table).where('survey_id', '=', surveyId);
		const removing = ofSurvey.where('step', '=', step);
		await (next ? removing.where('id', '<', next.id) : removing).execute();
	}
	return next === undefined;
}
