import { toBase64 } from '#lib/domain/bytes.ts';
import { parseCheckpoint } from '#lib/domain/checkpoint.ts';
import { findCheckpoint, listLastSigned } from '#lib/server/storage/checkpoints.ts';
import {
	advanceSignedHead,
	listSignedHeads,
	type SignedHead
} from '#lib/server/storage/inbox/signed.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import type { Deps } from './deps.ts';

/**
 * Remembers in the inbox what the main store signed last. Both stores commit apart, and the main one
 * first: so the inbox may be behind, until this is called again, and is never ahead but after a loss.
 * @throws RangeError where the main store no longer has what the inbox remembers of it
 */
export async function keepHeads({ db, inbox }: Pick<Deps, 'db' | 'inbox'>): Promise<void> {
	const kept = await listSignedHeads(inbox.db); // first, or another process might seal in between
	for (const [surveyId, lock] of await listLastSigned(db)) {
		const known = kept.get(surveyId);
		if (known?.lock === lock) continue;
		if (known && (await headFault(db, known))) {
			throw new RangeError(`log of ${surveyId}: not what data lock ${known.lock} signed`);
		}
		const head = await headOf(db, surveyId);
		if (head) await advanceSignedHead(inbox.db, head);
	}
}

/**
 * Remembers in the inbox what a database signed last that is about to be replaced. Where it departs from
 * what is remembered the later stays: what comes in its place is older than either.
 */
export async function takeOverHeads({ db, inbox }: Pick<Deps, 'db' | 'inbox'>): Promise<void> {
	for (const surveyId of (await listLastSigned(db)).keys()) {
		const head = await headOf(db, surveyId);
		if (head) await advanceSignedHead(inbox.db, head);
	}
}

/** @param lock absent: the last @returns undefined where the main store has no such data lock */
export async function headOf(
	db: Db,
	surveyId: string,
	lock?: number
): Promise<SignedHead | undefined> {
	const row = await findCheckpoint(db, surveyId, lock);
	const head = row && parseCheckpoint(row.note);
	if (!row || !head) return undefined;
	return { surveyId, lock: row.lock, size: head.size, root: toBase64(head.root) };
}

/**
 * How the main store departs from what the inbox remembers to be signed. `behind`: it ends before, as
 * an older copy does. `other`: it has another root at that data lock, or none.
 */
export async function headFault(db: Db, kept: SignedHead): Promise<'behind' | 'other' | undefined> {
	const there = await headOf(db, kept.surveyId, kept.lock);
	if (there?.size === kept.size && there.root === kept.root) return undefined;
	const last = await findCheckpoint(db, kept.surveyId);
	return (last?.lock ?? 0) < kept.lock ? 'behind' : 'other';
}
