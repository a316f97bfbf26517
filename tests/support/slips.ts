import { castIn } from '#lib/server/services/ballots.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { makeBatch, type MadeBatch, type NewBatch } from '#lib/server/services/slips/make-batch.ts';
import type { SlipStaff } from '#lib/server/services/slips/slip-rights.ts';
import { slipForBallot } from '#lib/server/services/slips/slip-form.ts';
import { slipsPage } from '#lib/server/services/slips/slips-page.ts';
import { entriesOf, nonceOf, SURVEY } from './ballots.ts';
import { staffOf } from './staff.ts';

/** Of an agency that no test's slips are about. */
export const DEPARTMENT = staffOf('department', 'agency-snv');

let requests = 0;

/** A form that asks for three slips of the point STP; each has a request of its own. */
export function typedBatch(more: Partial<NewBatch> = {}): NewBatch {
	return {
		pointCode: 'STP',
		agencyCode: '',
		serviceCode: '',
		count: '3',
		format: 'sheet',
		request: nonceOf(10_000 + requests++),
		...more
	};
}

/** Makes a batch that must be made. */
export async function makeSlips(
	deps: Deps,
	more: Partial<NewBatch> = {},
	by: SlipStaff = DEPARTMENT
): Promise<MadeBatch> {
	const batch = await makeBatch(deps, by, SURVEY.id, typedBatch(more));
	if (!batch.ok) throw new Error(JSON.stringify(batch.error));
	return batch.value;
}

/** The two codes of a batch's slip. */
export function codesAt({ codes }: MadeBatch, at: number) {
	const found = codes[at];
	if (!found) throw new RangeError(`slip ${at}`);
	return found;
}

/** Sends a ballot with a slip. @returns the receipt, or why there is none */
export async function castWith(
	deps: Deps,
	code: string,
	nonce: number,
	answer = 'satisfied'
): Promise<string> {
	const { form, slip } = await slipForBallot(deps, code);
	const entries = entriesOf({ nonce: nonceOf(nonce), 'SF.CS': answer });
	const outcome = await castIn(deps, form, entries, slip);
	return outcome.ok ? outcome.value.receipt : outcome.error.kind;
}

export async function countsOf(deps: Deps, { batch }: MadeBatch) {
	const { lines } = await slipsPage(deps, DEPARTMENT, SURVEY.id);
	return lines.find((it) => it.batch.id === batch.id)?.counts;
}
