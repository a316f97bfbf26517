import type { InboxTx } from './schema.ts';
import { newSealing, newStep } from './step-names.ts';
import { MOST_IN_STEP, type StepSizes } from './step-sizes.ts';
import type { Step, StepGroup } from './steps.ts';

interface JoiningInput {
	newRowId: () => Uint8Array;
	/** Absent for ballots of a file, which are as many as they are. */
	sizes?: StepSizes;
}

/**
 * Finds or begins the open step of each survey and agency. In PostgreSQL call it with the surveys held
 * open: a step that another process closes meanwhile is not sealed before this transaction ends.
 * @returns gives the step of a ballot
 */
export async function joinSteps(
	tx: InboxTx,
	ballots: readonly StepGroup[],
	input: JoiningInput
): Promise<(ballot: StepGroup) => string> {
	const groups = new Map(ballots.map((it) => [nameOf(it), it]));
	const steps = new Map<string, string>();
	// Always in the same order, so that no two processes wait for each other.
	for (const name of [...groups.keys()].sort()) {
		const group = groups.get(name);
		if (group) steps.set(name, await openStepOf(tx, group, input));
	}
	return (ballot) => {
		const step = steps.get(nameOf(ballot));
		if (step === undefined) throw new RangeError('no step: a ballot of another group');
		return step;
	};
}

type OpenStep = Pick<Step, 'surveyId' | 'step'>;

function nameOf({ surveyId, agencyId }: StepGroup): string {
	return `${surveyId} ${agencyId}`;
}

async function openStepOf(
	tx: InboxTx,
	group: StepGroup,
	{ newRowId, sizes }: JoiningInput
): Promise<string> {
	const open = await findOpen(tx, group);
	if (open !== undefined && !(await isFull(tx, { ...group, step: open }, sizes))) return open;
	if (open !== undefined) await close(tx, { step: open, ...group }, newSealing(newRowId));
	const step = newStep(newRowId);
	const values = { step, survey_id: group.surveyId, agency_id: group.agencyId };
	await tx
		.insertInto('step')
		.values({ ...values, sealing: null, lock: null })
		.onConflict((oc) => oc.doNothing()) // another process began one
		.execute();
	return (await findOpen(tx, group)) ?? openStepOf(tx, group, { newRowId });
}

/** That so many were counted is no proof: some of them were refused, or never committed. */
async function isFull(tx: InboxTx, open: OpenStep, sizes?: StepSizes): Promise<boolean> {
	if (!sizes?.mayBeFull(open.step)) return false;
	const last = await tx
		.selectFrom('waiting')
		.select('id')
		.where('survey_id', '=', open.surveyId)
		.where('step', '=', open.step)
		.limit(1)
		.offset(MOST_IN_STEP - 1)
		.executeTakeFirst();
	if (!last) sizes.startAnew(open.step);
	return last !== undefined;
}

async function findOpen(
	tx: InboxTx,
	{ surveyId, agencyId }: StepGroup
): Promise<string | undefined> {
	const row = await tx
		.selectFrom('step')
		.select('step')
		.where('survey_id', '=', surveyId)
		.where('agency_id', '=', agencyId)
		.where('sealing', 'is', null)
		.executeTakeFirst();
	return row?.step;
}

/** Another process may have closed it already, under a name of its own. */
async function close(tx: InboxTx, { surveyId, step }: OpenStep, sealing: string): Promise<void> {
	await tx
		.updateTable('step')
		.set({ sealing })
		.where('survey_id', '=', surveyId)
		.where('step', '=', step)
		.where('sealing', 'is', null)
		.execute();
}
