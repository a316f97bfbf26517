import type { FiledBallot } from '#lib/domain/ballot.ts';
import { vietnamMonth } from '#lib/domain/calendar.ts';
import type { BatchOutcome } from '#lib/domain/paper/batch.ts';
import { digitsOf } from '#lib/domain/paper/digits.ts';
import type { Entries, FieldError } from '#lib/domain/parse-ballot.ts';
import { packAnswers } from '#lib/domain/packed-answers.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { lockSurvey } from '#lib/server/storage/lock.ts';
import { putInOutbox } from '#lib/server/storage/outbox.ts';
import { markSettled, type StoredBatch } from '#lib/server/storage/paper-batches.ts';
import { listHandedIn, listTypings, putTyping } from '#lib/server/storage/paper-typed.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { requireTaking } from '#lib/server/services/import-ballots.ts';
import { sendOn } from '#lib/server/services/send-on.ts';
import { requireOwnBatch } from './access.ts';
import {
	batchOutcome,
	compareTypings,
	openDifferences,
	outcomeOf,
	type ComparedPaper
} from './comparing.ts';
import { numberedServices, packTyped, paperForm, type PaperForm } from './paper-form.ts';
import { readTyped } from './typing.ts';

/** Two typings of a batch side by side, for who has the papers at hand. */
export interface BatchToSettle {
	batch: StoredBatch;
	form: PaperForm;
	papers: readonly ComparedPaper[];
	/** Those that nobody has looked up yet. */
	open: readonly ComparedPaper[];
}

/**
 * @throws AppError as `requireOwnBatch`; 'paper-unfinished' until both have handed in: who still types
 *   must not see what the other read
 */
export async function openSettling(
	deps: Deps,
	staff: Staff | undefined,
	batchId: string
): Promise<BatchToSettle> {
	const { batch } = await requireOwnBatch(deps, staff, batchId);
	if ((await listHandedIn(deps.db, batchId)).length < 2) {
		throw new AppError('paper-unfinished', 'not handed in by both');
	}
	const form = await paperForm(deps, batch);
	const papers = compareTypings(form, await listTypings(deps.db, batchId));
	return { batch, form, papers, open: openDifferences(papers) };
}

/** The fields with which settling begins: as settled before, else as the first typed them. */
export function settlingEntries(
	{ form }: BatchToSettle,
	{ first, settled }: ComparedPaper
): Entries {
	return digitsOf(form.questionnaire, numberedServices(form), settled ?? first);
}

/**
 * Keeps what the paper says where two people read it differently; both typings stay as they are.
 * @returns the fields to correct
 * @throws AppError as `openSettling`; 'page-not-found' for a paper on which the two agree
 */
export async function settlePaper(
	deps: Deps,
	staff: Staff | undefined,
	batchId: string,
	{ paper, entries }: { paper: number; entries: Entries }
): Promise<Result<undefined, FieldError[]>> {
	const { form, papers } = await openSettling(deps, staff, batchId);
	const compared = papers.find((it) => it.paper === paper);
	if (!compared || compared.differences.length === 0) {
		throw new AppError('page-not-found', 'no such difference');
	}
	const read = readTyped(form, entries);
	if (!read.ok) return read;
	const typing = packTyped(form.questionnaire, read.value);
	await deps.db.transaction().execute(async (tx) => {
		await putTyping(tx, { batchId, paper, pass: 'settled', staffId: staff?.id ?? '', ...typing });
	});
	return ok(undefined);
}

/**
 * Settles a batch: its valid papers become ballots, all or none, and count from then on.
 * @returns how many ballots came in
 * @throws AppError as `openSettling`; 'paper-unfinished' while a difference is open; 'paper-settled'
 *   where somebody was faster; 'survey-closed' for published results
 */
export async function settleBatch(
	deps: Deps,
	staff: Staff | undefined,
	batchId: string
): Promise<number> {
	const toSettle = await openSettling(deps, staff, batchId);
	const { batch, open, papers, form } = toSettle;
	if (open.length > 0) throw new AppError('paper-unfinished', `${open.length} differences`);
	const ballots = papers.flatMap((it) => ballotOf(batch, form, it));
	const outcome = batchOutcome(form.asked, papers);
	const { surveyId } = batch;
	const at = new Date(deps.now()).toISOString();
	await deps.db.transaction().execute(async (tx) => {
		await lockSurvey(tx, surveyId);
		await requireTaking(tx, surveyId);
		await recordSettled(deps, tx, staff, { batch, outcome, at });
		await putInOutbox(tx, { surveyId, name: `paper:${batch.id}`, takenAt: at }, ballots);
	});
	await sendOn(deps, surveyId, ballots);
	return ballots.length;
}

async function recordSettled(
	deps: Deps,
	tx: Tx,
	staff: Staff | undefined,
	{ batch, outcome, at }: { batch: StoredBatch; outcome: BatchOutcome; at: string }
): Promise<void> {
	if (!(await markSettled(tx, batch.id, { at, outcome }))) {
		throw new AppError('paper-settled', batch.id);
	}
	await recordAudit(tx, deps, {
		actor: staff ? actorOf(staff) : 'system',
		action: 'paper.settled',
		subject: `survey:${batch.surveyId}`,
		agencyId: batch.agencyId,
		detail: { batch: batch.number, papers: outcome.papers, ballots: outcome.valid }
	});
}

/** A paper's month is that in which its bundle came in: nobody writes the day on a ballot. */
function ballotOf(batch: StoredBatch, { place, questionnaire }: PaperForm, paper: ComparedPaper) {
	const outcome = outcomeOf(paper);
	if (outcome.kind === 'invalid') return [];
	const { channel, assurance } = place.point;
	const ballot: FiledBallot = {
		surveyId: batch.surveyId,
		questionnaireVersion: questionnaire.version,
		agencyId: batch.agencyId,
		serviceCode: outcome.serviceCode,
		channel,
		assurance,
		month: vietnamMonth(Date.parse(batch.createdAt)),
		answers: packAnswers(questionnaire, outcome.answers)
	};
	return [ballot];
}
