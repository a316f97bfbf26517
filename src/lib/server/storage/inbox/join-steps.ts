import type { InboxTx } from './schema.ts';
import { newSealing, newStep } from './step-names.ts';
import { MOST_IN_STEP, type StepSizes } from './step-sizes.ts';
import { closeStep, findOpenStep, hasBallots, type AnyStep, type JoiningGroup } from './steps.ts';

interface JoiningInput {
	newRowId: () => Uint8Array;
	/** Absent for ballots of a file, which are as many as they are. */
	sizes?: StepSizes;
}

/**
 * Finds or begins the open step of each group. In PostgreSQL call it with the surveys held
 * open: a step that another process closes meanwhile is not sealed before this transaction ends.
 * @returns gives the step of a group
 */
export async function joinSteps(
	tx: InboxTx,
	joining: readonly JoiningGroup[],
	input: JoiningInput
): Promise<(group: JoiningGroup) => string> {
	const groups = new Map(joining.map((it) => [nameOf(it), it]));
	const steps = new Map<string, string>();
	// Always in the same order, so that no two processes wait for each other.
	for (const name of [...groups.keys()].sort()) {
		const group = groups.get(name);
		if (group) steps.set(name, await openStepOf(tx, group, input));
	}
	return (group) => {
		const step = steps.get(nameOf(group));
		if (step === undefined) throw new RangeError('no step: a ballot of another group');
		return step;
	};
}

function nameOf({ surveyId, agencyId, withReceipts }: JoiningGroup): string {
	return `${surveyId} ${agencyId} ${withReceipts}`;
}

async function openStepOf(
	tx: InboxTx,
	group: JoiningGroup,
	{ newRowId, sizes }: JoiningInput
): Promise<string> {
	const open = await findOpenStep(tx, group);
	if (open && !(await isFull(tx, open, sizes))) return open.step;
	if (open) await closeStep(tx, open, newSealing(newRowId));
	const step = newStep(newRowId);
	const values = { step, survey_id: group.surveyId, agency_id: group.agencyId };
	await tx
		.insertInto('step')
		.values({ ...values, sealing: null, lock: null, with_receipts: group.withReceipts ? 1 : 0 })
		.onConflict((oc) => oc.doNothing()) // another process began one
		.execute();
	return (await findOpenStep(tx, group))?.step ?? openStepOf(tx, group, { newRowId });
}

/** That so many were counted is no proof: some of them were refused, or never committed. */
async function isFull(tx: InboxTx, open: AnyStep, sizes?: StepSizes): Promise<boolean> {
	if (!sizes?.mayBeFull(open.step)) return false;
	if (await hasBallots(tx, open, MOST_IN_STEP)) return true;
	sizes.startAnew(open.step);
	return false;
}
