import type { Pass } from '#lib/domain/paper/batch.ts';
import { digitsOf, entriesOfDigits } from '#lib/domain/paper/digits.ts';
import { parseTypedPaper } from '#lib/domain/paper/typed-paper.ts';
import type { Entries, FieldError } from '#lib/domain/parse-ballot.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import type { StoredBatch } from '#lib/server/storage/paper-batches.ts';
import {
	insertHandedIn,
	listHandedIn,
	listTypings,
	putTyping
} from '#lib/server/storage/paper-typed.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { requireOwnBatch } from './access.ts';
import {
	numberedServices,
	packTyped,
	paperForm,
	unpackTyped,
	type PaperForm
} from './paper-form.ts';

/** One paper before the person who types it. */
export interface PaperToType {
	batch: StoredBatch;
	pass: Exclude<Pass, 'settled'>;
	form: PaperForm;
	/** The paper's number in the bundle; absent once all of the own are typed. */
	paper?: number;
	/** As typed before, by numbers. */
	entries: Entries;
	/** Papers of this pass that are typed, in order. */
	typed: readonly number[];
	/** Papers of this pass in all, in order. */
	wanted: readonly number[];
	/** Whether this pass was handed in: then nothing of it changes any more. */
	handedIn: boolean;
}

/**
 * @param paper absent for the first that is not typed yet
 * @throws AppError as `requireOwnBatch`; 'page-not-found' for a paper that is not of this pass
 */
export async function openPaper(
	deps: Deps,
	staff: Staff | undefined,
	batchId: string,
	paper?: number
): Promise<PaperToType> {
	const own = await requireOwnBatch(deps, staff, batchId);
	const { batch, pass } = own;
	const form = await paperForm(deps, batch);
	const all = await listTypings(deps.db, batchId);
	const typings = all.filter((it) => it.pass === pass);
	const typed = typings.map((it) => it.paper);
	const wanted = papersOf(batch, pass);
	const next = paper ?? wanted.find((it) => !typed.includes(it));
	if (next !== undefined && !wanted.includes(next)) {
		throw new AppError('page-not-found', `paper ${next}`);
	}
	const before = typings.find((it) => it.paper === next);
	const { questionnaire } = form;
	const entries = before
		? digitsOf(questionnaire, numberedServices(form), unpackTyped(questionnaire, before))
		: {};
	const handedIn = (await listHandedIn(deps.db, batchId)).includes(pass);
	return {
		...{ batch, pass, form, entries, typed, wanted, handedIn },
		...(next !== undefined && { paper: next })
	};
}

/** The papers that this pass types: all, or for the second those that were drawn. */
export function papersOf(batch: StoredBatch, pass: Exclude<Pass, 'settled'>): readonly number[] {
	if (pass === 'second') return batch.rechecked;
	return Array.from({ length: batch.papers }, (_, at) => at + 1);
}

/**
 * Keeps what this person read off a paper; typing it again replaces it until the pass is handed in.
 * @returns the fields to correct
 * @throws AppError as `openPaper`; 'paper-settled' once the pass was handed in
 */
export async function typePaper(
	deps: Deps,
	staff: Staff | undefined,
	batchId: string,
	{ paper, entries }: { paper: number; entries: Entries }
): Promise<Result<undefined, FieldError[]>> {
	const own = await requireOwnBatch(deps, staff, batchId);
	const { batch, pass } = own;
	if (!papersOf(batch, pass).includes(paper)) throw new AppError('page-not-found', 'no such paper');
	const form = await paperForm(deps, batch);
	const read = readTyped(form, entries);
	if (!read.ok) return read;
	await deps.db.transaction().execute(async (tx) => {
		if ((await listHandedIn(tx, batchId)).includes(pass)) {
			throw new AppError('paper-settled', 'handed in');
		}
		const packed = packTyped(form.questionnaire, read.value);
		await putTyping(tx, { batchId, paper, pass, staffId: own.staff.id, ...packed });
	});
	return ok(undefined);
}

/** A form filled in by numbers. */
export function readTyped(form: PaperForm, entries: Entries) {
	const { asked, place } = form;
	const fields = entriesOfDigits(asked, numberedServices(form), entries);
	return parseTypedPaper(asked, place, fields);
}

/**
 * Says that all own papers are typed: from now on they stay as they are, and the two typings may be
 * compared.
 * @throws AppError as `requireOwnBatch`; 'paper-unfinished' while a paper is missing; 'paper-settled'
 *   where it was handed in before
 */
export async function handIn(deps: Deps, staff: Staff | undefined, batchId: string): Promise<void> {
	const own = await requireOwnBatch(deps, staff, batchId);
	const { batch, pass } = own;
	await deps.db.transaction().execute(async (tx) => {
		const typed = (await listTypings(tx, batchId)).filter((it) => it.pass === pass);
		if (typed.length < papersOf(batch, pass).length) {
			throw new AppError('paper-unfinished', `${typed.length} typed`);
		}
		const at = new Date(deps.now()).toISOString();
		if (!(await insertHandedIn(tx, { batchId, pass, staffId: own.staff.id, at }))) {
			throw new AppError('paper-settled', 'handed in before');
		}
		await recordAudit(tx, deps, {
			actor: actorOf(own.staff),
			action: `paper.typed-${pass}`,
			subject: `survey:${batch.surveyId}`,
			detail: { batch: batch.number, papers: typed.length }
		});
	});
}
