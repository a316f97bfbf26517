import type { Point } from '#lib/domain/point.ts';
import { readSlipCode, type GivenSlipCode } from '#lib/domain/slip-code.ts';
import { AppError } from '#lib/server/errors.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import {
	formOfPoint,
	requireOpen,
	requireTakes,
	type BallotForm
} from '#lib/server/services/forms.ts';
import { orStorageFailed } from '#lib/server/services/storage-failed.ts';
import { findSlip, hashOfTyped, type Slip } from '#lib/server/storage/inbox/slips.ts';
import { findPointById } from '#lib/server/storage/points.ts';
import { findBatch } from '#lib/server/storage/slip-batches.ts';
import { hashOfCode } from './slip-hashes.ts';

/** The form that a slip opens, and what its ballot spends. */
export interface SlipForm {
	form: BallotForm;
	/** Keyed hash of the slip's code. */
	slip: Uint8Array;
}

/**
 * The form of a slip, to be given out.
 * @param given either of its codes, as typed
 * @throws AppError `slip-not-found`; `slip-used`; and where its survey is not open
 */
export async function openSlip(deps: Deps, given: string): Promise<SlipForm> {
	const found = await findForm(deps, given);
	requireOpen(found.form.survey, deps.now());
	if (found.state !== 'unused') throw new AppError('slip-used', found.state);
	return found;
}

/**
 * The same for a ballot that comes in. Whether the slip is spent is asked where the ballot is kept,
 * in one commit with it: who sends the same ballot twice gets the same receipt.
 * @throws AppError `slip-not-found`; and where its survey takes no ballots
 */
export async function slipForBallot(deps: Deps, given: string): Promise<SlipForm> {
	const found = await findForm(deps, given);
	requireTakes(found.form.survey, deps.now());
	return found;
}

/** @throws AppError 'slip-not-found'; a slip that is spent is there all the same */
export async function requireSlipCode(deps: Deps, given: GivenSlipCode): Promise<void> {
	const slip = await orStorageFailed(deps, 'slip-not-found', () => slipOf(deps, given));
	if (!slip) throw new AppError('slip-not-found', 'no such slip');
}

async function findForm(deps: Deps, given: string): Promise<SlipForm & Pick<Slip, 'state'>> {
	return orStorageFailed(deps, 'form-not-shown', async () => {
		const code = readSlipCode(given);
		const slip = code && (await slipOf(deps, code));
		const batch = slip && (await findBatch(deps.db, slip.batch));
		const point = batch && (await findPointById(deps.db, batch.pointId));
		if (!slip || !batch || !point) throw new AppError('slip-not-found', 'no such slip');
		const form = await formOfPoint(deps, ofSlips(point, batch));
		return { form, slip: slip.hash, state: slip.state };
	});
}

async function slipOf(deps: Deps, { kind, code }: GivenSlipCode): Promise<Slip | undefined> {
	const given = hashOfCode(deps, kind, code);
	const hash = kind === 'scanned' ? given : await hashOfTyped(deps.inbox.db, given);
	return hash && findSlip(deps.inbox.db, hash);
}

/**
 * A point as its slips know it: of one agency, and as sure as a code that works once makes it,
 * whatever the point's own channel is.
 */
function ofSlips(point: Point, about: { agencyId: string; serviceId?: string }): Point {
	const serviceId = about.serviceId ?? point.serviceId;
	return {
		...point,
		kind: 'agency',
		channel: 'slip',
		assurance: point.assurance === 'random' ? 'random' : 'slip',
		choosesService: false,
		agencyIds: [about.agencyId],
		...(serviceId !== undefined && { serviceId })
	};
}
