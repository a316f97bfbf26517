import { readSlipCode } from '#lib/domain/slip-code.ts';
import {
	closingOf,
	SLIP_ENDS,
	type Closing,
	type SlipBatch,
	type SlipEnd
} from '#lib/domain/slip-batch.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { AppError } from '#lib/server/errors.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import {
	countSlips,
	endSlip,
	endSome,
	findSlip,
	hashOfTyped
} from '#lib/server/storage/inbox/slips.ts';
import { requireBatch, type BatchName } from './slips-page.ts';
import { hashOfCode } from './slip-hashes.ts';
import { requireSlips, type SlipStaff } from './slip-rights.ts';

/** Most codes that are read at once: a stack of paper under a scanner. */
export const MOST_CODES = 500;

/** What became of a list of codes, without saying of which. */
export interface EndedCodes {
	ended: number;
	/** Spent before, or out of use already. */
	late: number;
	/** Not of this batch. */
	unknown: number;
}

/**
 * Takes slips out of use whose paper is at hand, by their codes, one a line. Of a slip without its
 * paper nobody can say which it is: those are counted when the batch is closed.
 * @throws AppError `not-allowed`, also for slips about the own agency; `batch-not-found`; `bad-request`
 *   for more codes than are read at once
 */
export async function endByCodes(
	deps: Deps,
	by: SlipStaff | undefined,
	name: BatchName,
	{ codes, end }: { codes: string; end: SlipEnd }
): Promise<EndedCodes> {
	const batch = await requireOwnBatch(deps, by, name);
	const lines = codes.split(/[\r\n,;]+/).filter((it) => it.trim() !== '');
	if (lines.length > MOST_CODES) throw new AppError('bad-request', 'too many codes');
	const result: EndedCodes = { ended: 0, late: 0, unknown: 0 };
	for (const line of lines) result[await endOne(deps, batch, line, end)] += 1;
	if (result.ended > 0) await record(deps, by, batch, { [end]: result.ended });
	return result;
}

/**
 * Takes all slips of a batch that are still open out of use.
 * @param named how many of them came back and how many were spoiled; the rest is lost
 * @throws AppError as `endByCodes`
 */
export async function closeBatch(
	deps: Deps,
	by: SlipStaff | undefined,
	name: BatchName,
	named: { returned: number; spoiled: number }
): Promise<Result<Closing, 'more-than-open'>> {
	const batch = await requireOwnBatch(deps, by, name);
	const closing = await deps.inbox.db.transaction().execute(async (tx) => {
		const open = (await countSlips(tx, batch.surveyId)).get(batch.id)?.open ?? 0;
		const parts = closingOf(open, named);
		if (!parts) return undefined;
		for (const end of SLIP_ENDS) await endSome(tx, batch, end, parts[end]);
		return parts;
	});
	if (!closing) return err('more-than-open');
	await record(deps, by, batch, { ...closing });
	return ok(closing);
}

async function requireOwnBatch(
	deps: Deps,
	by: SlipStaff | undefined,
	name: BatchName
): Promise<SlipBatch> {
	const rights = await requireSlips(deps, by, name.surveyId, 'makes');
	const batch = await requireBatch(deps, name);
	if (rights.makesFor(batch.agencyId)) return batch;
	throw new AppError('not-allowed', 'slips about the own agency');
}

async function endOne(
	deps: Deps,
	batch: SlipBatch,
	line: string,
	end: SlipEnd
): Promise<keyof EndedCodes> {
	const given = readSlipCode(codeIn(line));
	if (!given) return 'unknown';
	const hash = hashOfCode(deps, given.kind, given.code);
	const known = given.kind === 'scanned' ? hash : await hashOfTyped(deps.inbox.db, hash);
	const slip = known && (await findSlip(deps.inbox.db, known));
	if (slip?.batch !== batch.id) return 'unknown';
	const isEnded = await deps.inbox.db.transaction().execute((tx) => endSlip(tx, slip.hash, end));
	return isEnded ? 'ended' : 'late';
}

/** A scanner gives the whole address. */
function codeIn(line: string): string {
	return /\/s\/([^/?#\s]+)/i.exec(line)?.[1] ?? line;
}

async function record(
	deps: Deps,
	by: SlipStaff | undefined,
	batch: SlipBatch,
	detail: Record<string, number>
): Promise<void> {
	await recordAudit(deps.db, deps, {
		actor: typeof by === 'object' ? actorOf(by) : 'cli',
		action: 'slips.end',
		subject: `slips:${batch.surveyId}/${batch.number}`,
		agencyId: batch.agencyId,
		detail
	});
}
