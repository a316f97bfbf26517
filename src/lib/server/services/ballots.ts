import type { FiledBallot } from '#lib/domain/ballot.ts';
import { vietnamDay, vietnamMonth } from '#lib/domain/calendar.ts';
import { askedBy } from '#lib/domain/own-questions.ts';
import { packAnswers } from '#lib/domain/packed-answers.ts';
import { parseBallot, type Entries, type FieldError } from '#lib/domain/parse-ballot.ts';
import { parseChosen } from '#lib/domain/place.ts';
import { NONCE, receiptCode } from '#lib/domain/receipt.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { AppError } from '#lib/server/errors.ts';
import type { Arriving, Verdict } from '#lib/server/storage/inbox/inbox.ts';
import type { Deps } from './deps.ts';
import { formForBallot, type BallotForm } from './forms.ts';
import { orStorageFailed } from './storage-failed.ts';

export interface CastBallot {
	/** The point's code, in any case. */
	code: string;
	entries: Entries;
	/** Keyed hash of the slip's code, where the ballot comes with one: the ballot spends it. */
	slip?: Uint8Array;
}

/**
 * Why a ballot was not taken: fields to correct, a nonce that another ballot has used, a slip that is
 * spent or taken out of use, a slip that this survey does not have.
 */
export type BallotRefusal =
	{ kind: 'fields'; errors: FieldError[] } | { kind: 'nonce-used' | 'slip-used' | 'slip-unknown' };

/** 128 bits: enough to tell one ballot's answers from another's. */
const ANSWERS_HASH_BYTES = 16;

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
	{ code, entries, slip }: CastBallot
): Promise<Result<{ receipt: string }, BallotRefusal>> {
	return castIn(deps, await formForBallot(deps, code), entries, slip);
}

/**
 * The same where the form is at hand.
 * @param slip keyed hash of the slip's code, which the ballot spends
 */
export async function castIn(
	deps: Deps,
	form: BallotForm,
	entries: Entries,
	slip?: Uint8Array
): Promise<Result<{ receipt: string }, BallotRefusal>> {
	const read = readEntries(deps, form, entries);
	if (!read.ok) return err({ kind: 'fields', errors: read.error });
	const arriving = { ...read.value, ...(slip && { slip }) };
	const verdict = await orStorageFailed(deps, 'ballot-not-recorded', () =>
		deps.inbox.append(arriving)
	);
	return answerTo(deps, arriving, verdict);
}

function answerTo(
	deps: Deps,
	{ receipt, ballot }: Arriving,
	verdict: Verdict
): Result<{ receipt: string }, BallotRefusal> {
	switch (verdict) {
		case 'kept':
			deps.onReceived(ballot.surveyId, ballot.agencyId);
			return ok({ receipt });
		case 'known':
			return ok({ receipt });
		case 'nonce-used':
		case 'slip-used':
		case 'slip-unknown':
			return err({ kind: verdict });
		case 'ended':
			// It was checked in the last instant of grace and came too late all the same.
			throw new AppError('survey-closed', ballot.surveyId);
	}
}

function readEntries(
	deps: Deps,
	form: BallotForm,
	entries: Entries
): Result<Arriving, FieldError[]> {
	const chosen = parseChosen(form.place, entries);
	const agencyCode = chosen.ok ? chosen.value.agency.code : '';
	const parsed = parseBallot(askedBy(form.questionnaire, agencyCode), entries);
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
	const sent = { pointId: form.place.point.id, day: vietnamDay(deps.now()) };
	return ok({ ballot, ...sent, ...hashesOf(deps, ballot, entries['nonce']?.[0] ?? '') });
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
		answersHash: deps.keyedHash('answers', told).subarray(0, ANSWERS_HASH_BYTES)
	};
}
