import type { FiledBallot } from '#lib/domain/ballot.ts';
import { insertRows } from '#lib/server/storage/insert-rows.ts';
import { holdOpen } from './ended.ts';
import type { Arriving, Verdict } from './inbox.ts';
import { joinSteps } from './join-steps.ts';
import type { InboxTx } from './schema.ts';
import type { StepSizes } from './step-sizes.ts';
import { appendWaiting } from './waiting.ts';

/**
 * Writes ballots of different receipts and slips in one transaction. Whatever several processes want
 * at once they take in the same order, so that none waits for another in a circle.
 * @returns one verdict each, in order
 */
export async function appendAll(
	tx: InboxTx,
	items: readonly Arriving[],
	{ newRowId, sizes }: { newRowId: () => Uint8Array; sizes: StepSizes }
): Promise<Verdict[]> {
	const ended = await holdOpen(tx, new Set(items.map((it) => it.ballot.surveyId)));
	const open = items.filter((it) => !ended.has(it.ballot.surveyId));
	const ballots = open.map((it) => it.ballot);
	const groups = new Map(ballots.map((it) => [it, { ...it, withReceipts: true }]));
	const stepOf = await joinSteps(tx, [...groups.values()], { newRowId, sizes });
	const joined = new Map([...groups].map(([ballot, group]) => [ballot, stepOf(group)]));
	const inserted = await insertReceipts(tx, open, joined);
	const known = await findKnown(
		tx,
		items.filter((it) => !inserted.has(it))
	);
	const refused = await spendSlips(tx, [...inserted]);
	await removeReceipts(tx, [...refused.keys()]);
	const kept = [...inserted].filter((it) => !refused.has(it));
	for (const { ballot } of kept) sizes.add(stepIn(joined, ballot));
	await insertArrivals(tx, kept, joined);
	await appendWaiting(
		tx,
		kept.map((it) => it.ballot),
		{ stepOf: (it) => stepIn(joined, it), newRowId }
	);
	return items.map((it) => {
		if (inserted.has(it)) return refused.get(it) ?? 'kept';
		return known.get(it) ?? 'ended';
	});
}

/** Which step each ballot joins. */
type Steps = ReadonlyMap<FiledBallot, string>;

function stepIn(steps: Steps, ballot: FiledBallot): string {
	const step = steps.get(ballot);
	if (step === undefined) throw new RangeError('no step: a ballot that did not arrive');
	return step;
}

/** @returns those whose receipt is new */
async function insertReceipts(
	tx: InboxTx,
	items: readonly Arriving[],
	steps: Steps
): Promise<Set<Arriving>> {
	if (items.length === 0) return new Set();
	const inOrder = items.toSorted((a, b) => (a.receipt < b.receipt ? -1 : 1));
	const rows = inOrder.map((it) => ({
		receipt: it.receipt,
		survey_id: it.ballot.surveyId,
		answers_hash: it.answersHash,
		day: it.day,
		step: stepIn(steps, it.ballot)
	}));
	const inserted = await tx
		.insertInto('receipt')
		.values(rows)
		.onConflict((oc) => oc.columns(['receipt', 'survey_id']).doNothing())
		.returning(['receipt', 'survey_id'])
		.execute();
	const names = new Set(inserted.map((row) => `${row.survey_id} ${row.receipt}`));
	return new Set(items.filter((it) => names.has(`${it.ballot.surveyId} ${it.receipt}`)));
}

async function insertArrivals(
	tx: InboxTx,
	items: readonly Arriving[],
	steps: Steps
): Promise<void> {
	const rows = items.map((it) => ({
		survey_id: it.ballot.surveyId,
		step: stepIn(steps, it.ballot),
		receipt: it.receipt,
		point_id: it.pointId,
		day: it.day
	}));
	await insertRows(tx, 'arrival', rows);
}

async function findKnown(tx: InboxTx, items: readonly Arriving[]): Promise<Map<Arriving, Verdict>> {
	const verdicts = new Map<Arriving, Verdict>();
	for (const it of items) {
		const row = await tx
			.selectFrom('receipt')
			.select('answers_hash')
			.where('receipt', '=', it.receipt)
			.where('survey_id', '=', it.ballot.surveyId)
			.executeTakeFirst();
		// A hash that was forgotten is no match: better a page that says so than a ballot lost in silence.
		const same = row?.answers_hash && Buffer.compare(row.answers_hash, it.answersHash) === 0;
		if (row) verdicts.set(it, same ? 'known' : 'nonce-used');
	}
	return verdicts;
}

/** @returns why those were refused whose slip could not be spent */
async function spendSlips(
	tx: InboxTx,
	items: readonly Arriving[]
): Promise<Map<Arriving, Verdict>> {
	const refused = new Map<Arriving, Verdict>();
	const withSlip = items.filter((it) => it.slip !== undefined);
	const inOrder = withSlip.toSorted((a, b) => Buffer.compare(bytesOf(a), bytesOf(b)));
	for (const it of inOrder) {
		const slip = await tx
			.selectFrom('slip')
			.select('state')
			.where('hash', '=', bytesOf(it))
			.where('survey_id', '=', it.ballot.surveyId)
			.forUpdate()
			.executeTakeFirst();
		if (slip?.state === 'unused') await spendSlip(tx, bytesOf(it));
		else refused.set(it, slip ? 'slip-used' : 'slip-unknown');
	}
	return refused;
}

async function spendSlip(tx: InboxTx, hash: Uint8Array): Promise<void> {
	await tx.updateTable('slip').set({ state: 'spent' }).where('hash', '=', hash).execute();
}

function bytesOf({ slip }: Arriving): Uint8Array {
	return slip ?? new Uint8Array();
}

async function removeReceipts(tx: InboxTx, items: readonly Arriving[]): Promise<void> {
	for (const { receipt, ballot } of items) {
		await tx
			.deleteFrom('receipt')
			.where('receipt', '=', receipt)
			.where('survey_id', '=', ballot.surveyId)
			.execute();
	}
}
