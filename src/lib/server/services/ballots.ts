import type { FiledBallot } from '#lib/domain/ballot.ts';
import { vietnamDay, vietnamMonth } from '#lib/domain/calendar.ts';
import { packAnswers } from '#lib/domain/packed-answers.ts';
import { parseBallot, type Entries, type FieldError } from '#lib/domain/parse-ballot.ts';
import { parseChosen } from '#lib/domain/place.ts';
import { NONCE, receiptCode } from '#lib/domain/receipt.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { appendToInbox } from '#lib/server/storage/inbox.ts';
import { findReceipt, insertReceipt } from '#lib/server/storage/receipts.ts';
import { addReceived } from '#lib/server/storage/received.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import type { Deps } from './deps.ts';
import { formForBallot, type BallotForm } from './forms.ts';
import { orStorageFailed } from './storage-failed.ts';

export interface CastBallot {
	/** The point's code, in any case. */
	code: string;
	entries: Entries;
}

/** Why a ballot was not taken: fields to correct, or a nonce that another ballot has used. */
export type BallotRefusal = { kind: 'fields'; errors: FieldError[] } | { kind: 'nonce-used' };

/** The field that people never see and programs fill in. */
export const HONEYPOT = 'website';

/**
 * Takes a ballot and acknowledges it only once it is durable. The same ballot again, known by its
 * nonce, gives the same receipt and counts once.
 * @returns the receipt to show the citizen, or why there is none
 * @throws AppError where there is no such point, its survey takes no ballots, or the database failed:
 *   then nothing was written
 */
export async function castBallot(
	deps: Deps,
	{ code, entries }: CastBallot
): Promise<Result<{ receipt: string }, BallotRefusal>> {
	const form = await formForBallot(deps, code);
	const read = readEntries(deps, form, entries);
	if (!read.ok) return err({ kind: 'fields', errors: read.error });
	const kept = await orStorageFailed(deps, 'ballot-not-recorded', () =>
		deps.db.transaction().execute((tx) => keep(deps, tx, form, read.value))
	);
	if (!kept) return err({ kind: 'nonce-used' });
	deps.onReceived(read.value.ballot.surveyId, read.value.ballot.agencyId);
	return ok({ receipt: read.value.receipt });
}

interface ReadBallot {
	ballot: FiledBallot;
	receipt: string;
	answersHash: string;
}

function readEntries(
	deps: Deps,
	form: BallotForm,
	entries: Entries
): Result<ReadBallot, FieldError[]> {
	const chosen = parseChosen(form.place, entries);
	const parsed = parseBallot(form.questionnaire, entries);
	const errors = [...errorsOf(chosen), ...errorsOf(parsed), ...envelopeErrors(entries)];
	if (!chosen.ok || !parsed.ok || errors.length > 0) return err(errors);
	if (parsed.value.unknown > 0) {
		deps.log.info('ballot-entries-unknown', { entries: parsed.value.unknown });
	}
	const ballot: FiledBallot = {
		surveyId: form.survey.id,
		questionnaireVersion: form.questionnaire.version,
		agencyId: chosen.value.agency.id,
		serviceCode: chosen.value.serviceCode,
		channel: form.place.point.channel,
		assurance: form.place.point.assurance,
		month: vietnamMonth(deps.now()),
		answers: packAnswers(form.questionnaire, parsed.value.answers)
	};
	return ok({ ballot, ...hashesOf(deps, ballot, entries['nonce']?.[0] ?? '') });
}

function errorsOf(result: Result<unknown, FieldError[]>): FieldError[] {
	return result.ok ? [] : result.error;
}

/** Faults of what a browser sends beside the answers. */
function envelopeErrors(entries: Entries): FieldError[] {
	const errors: FieldError[] = [];
	if (!NONCE.test(entries['nonce']?.[0] ?? '')) errors.push({ field: 'nonce', code: 'required' });
	if (entries[HONEYPOT]?.some((it) => it !== '')) {
		errors.push({ field: HONEYPOT, code: 'not-an-option' });
	}
	return errors;
}

/** The receipt depends on the nonce alone, so that sending again finds it; neither tells the other. */
function hashesOf(deps: Deps, ballot: FiledBallot, nonce: string) {
	const { surveyId, agencyId, serviceCode, answers } = ballot;
	const told = JSON.stringify([surveyId, nonce, agencyId, serviceCode, answers]);
	return {
		receipt: receiptCode(deps.keyedHash('receipt', JSON.stringify([surveyId, nonce]))),
		answersHash: deps.keyedHash('answers', told).toString('hex')
	};
}

/** @returns false where the nonce already stands for other answers */
async function keep(deps: Deps, tx: Tx, form: BallotForm, read: ReadBallot): Promise<boolean> {
	const { ballot, receipt, answersHash } = read;
	const { surveyId, agencyId } = ballot;
	const day = vietnamDay(deps.now());
	if (!(await insertReceipt(tx, { receipt, surveyId, answersHash, day }))) {
		const known = await findReceipt(tx, receipt);
		// A hash that was forgotten is no match: better a page that says so than a ballot lost in silence.
		return known?.answersHash === answersHash;
	}
	await appendToInbox(tx, { ...ballot, receipt });
	await addReceived(tx, { surveyId, pointId: form.place.point.id, agencyId, day });
	return true;
}
