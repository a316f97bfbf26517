import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Agency } from '#lib/domain/agency.ts';
import { NONCE } from '#lib/domain/receipt.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { MOST_SLIPS, type SlipBatch, type SlipFormat } from '#lib/domain/slip-batch.ts';
import { slipCodes, type SlipCodes } from '#lib/domain/slip-code.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { AppError } from '#lib/server/errors.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { logEvent } from '#lib/server/services/log-event.ts';
import { requireTaking } from '#lib/server/services/make-points.ts';
import { requireSurvey } from '#lib/server/services/points.ts';
import { takeCharge } from '#lib/server/storage/charges.ts';
import { insertSlips, type NewSlip } from '#lib/server/storage/inbox/slips.ts';
import { lockSurvey } from '#lib/server/storage/lock.ts';
import { insertBatch, isRequestKnown, nextBatchNumber } from '#lib/server/storage/slip-batches.ts';
import { subjectOf, type BatchSubject, type SubjectFault } from './batch-subject.ts';
import { batchHash, hashesOf } from './slip-hashes.ts';
import { requireSlips, type SlipStaff } from './slip-rights.ts';

export interface NewBatch {
	/** Of the point, in any case. */
	pointCode: string;
	/** Which agency, where the point is a hall; empty else. */
	agencyCode: string;
	/** Of a service that the slips are about; empty for none. */
	serviceCode: string;
	/** As typed. */
	count: string;
	format: SlipFormat;
	/** A fresh nonce of the form: one form makes one batch, however often it is sent. */
	request: string;
}

export type BatchFault =
	| SubjectFault
	| { field: 'count'; code: 'count-malformed' }
	| { field: 'request'; code: 'batch-made-before' };

/** A batch with its codes, which nobody sees again. */
export interface MadeBatch extends BatchSubject {
	survey: Survey;
	batch: SlipBatch;
	/** In the order of the sheet, which is kept nowhere. */
	codes: SlipCodes[];
}

/** Slips that are written at once: ballots are taken in between. */
const AT_ONCE = 100;

/**
 * Makes a batch of slips. Hashes and the batch, with its own hash in the audit trail and in the
 * survey's log, are durable before anybody sees a code; what goes wrong later makes it a spoiled batch.
 * @throws AppError `not-allowed`, also where the slips would ask about the maker's own agency;
 *   `survey-not-found`; `survey-closed`
 */
export async function makeBatch(
	deps: Deps,
	by: SlipStaff | undefined,
	surveyId: string,
	typed: NewBatch
): Promise<Result<MadeBatch, BatchFault[]>> {
	const rights = await requireSlips(deps, by, surveyId, 'makes');
	const survey = await requireSurvey(deps, surveyId);
	requireTaking(survey, deps.now());
	const subject = await subjectOf(deps, survey, typed);
	const count = countOf(typed.count);
	if (!subject.ok || count === undefined) {
		const faults: BatchFault[] = subject.ok ? [] : [subject.error];
		return err(
			count === undefined ? [...faults, { field: 'count', code: 'count-malformed' }] : faults
		);
	}
	if (!rights.makesFor(subject.value.agency.id)) {
		throw new AppError('not-allowed', 'slips about the own agency');
	}
	if (!NONCE.test(typed.request)) throw new AppError('bad-request', 'request');
	if (await isRequestKnown(deps.db, surveyId, typed.request)) {
		return err([{ field: 'request', code: 'batch-made-before' }]);
	}
	const id = deps.newId();
	const { codes, slips } = await drawSlips(deps, count);
	await storeSlips(deps, { id, surveyId }, slips);
	const batch = await storeBatch(deps, by, { id, survey, subject: subject.value, typed, slips });
	return ok({ survey, ...subject.value, batch, codes });
}

function countOf(text: string): number | undefined {
	const count = Number(text.trim());
	return /^\s*\d{1,5}\s*$/.test(text) && count >= 1 && count <= MOST_SLIPS ? count : undefined;
}

async function drawSlips(deps: Deps, count: number) {
	const codes: SlipCodes[] = [];
	const slips: NewSlip[] = [];
	for (let at = 0; at < count; at += 1) {
		const drawn = slipCodes(deps.newId(), deps.newId());
		codes.push(drawn);
		slips.push(hashesOf(deps, drawn));
		if (at % AT_ONCE === AT_ONCE - 1) await nextTurn();
	}
	return { codes, slips };
}

/**
 * Hashes first: without its batch no slip opens a form, so what is left behind where the next step
 * fails is of no use to anybody.
 */
async function storeSlips(
	deps: Deps,
	batch: { id: string; surveyId: string },
	slips: readonly NewSlip[]
): Promise<void> {
	for (let start = 0; start < slips.length; start += AT_ONCE) {
		const some = slips.slice(start, start + AT_ONCE);
		await deps.inbox.db.transaction().execute((tx) => insertSlips(tx, batch, some));
		await nextTurn();
	}
}

interface Drawn {
	id: string;
	survey: Survey;
	subject: BatchSubject;
	typed: NewBatch;
	slips: readonly NewSlip[];
}

async function storeBatch(
	deps: Deps,
	by: SlipStaff | undefined,
	{ id, survey, subject, typed, slips }: Drawn
): Promise<SlipBatch> {
	const madeBy = typeof by === 'object' ? actorOf(by) : 'cli';
	return deps.db.transaction().execute(async (tx) => {
		await lockSurvey(tx, survey.id);
		const batch: SlipBatch = {
			id,
			surveyId: survey.id,
			number: await nextBatchNumber(tx, survey.id),
			pointId: subject.point.id,
			agencyId: subject.agency.id,
			...(subject.service && { serviceId: subject.service.id }),
			count: slips.length,
			format: typed.format,
			hash: batchHash(slips),
			madeAt: new Date(deps.now()).toISOString(),
			madeBy
		};
		await insertBatch(tx, batch, typed.request);
		await logEvent(deps, tx, survey.id, {
			kind: 'slips',
			batch: String(batch.number),
			agencyCode: subject.agency.code,
			count: batch.count,
			batchHash: batch.hash
		});
		if (typeof by === 'object') {
			await takeCharge(tx, { kind: 'slips', subjectId: id }, by.username);
		}
		await recordAudit(tx, deps, auditOf(batch, subject.agency));
		return batch;
	});
}

function auditOf(batch: SlipBatch, agency: Agency) {
	return {
		actor: batch.madeBy,
		action: 'slips.make',
		subject: `slips:${batch.surveyId}/${batch.number}`,
		agencyId: batch.agencyId,
		detail: { agency: agency.code, slips: batch.count, format: batch.format, sha256: batch.hash }
	};
}
