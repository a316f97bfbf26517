import { sql } from 'kysely';
import { NO_SLIPS, type SlipCounts, type SlipEnd } from '#lib/domain/slip-batch.ts';
import type { InboxDb, InboxTx, SlipState } from './schema.ts';

/** A slip as it is kept: no code, no number, nothing of its place on the sheet. */
export interface Slip {
	/** Keyed hash of the code in its QR code. */
	hash: Uint8Array;
	surveyId: string;
	/** Id of its batch. */
	batch: string;
	state: SlipState;
}

/** A slip that is made, with the keyed hash of the code that is typed. */
export interface NewSlip {
	hash: Uint8Array;
	typedHash: Uint8Array;
}

/** Appends slips of one batch that can be used from now on. */
export async function insertSlips(
	tx: InboxTx,
	batch: { id: string; surveyId: string },
	slips: readonly NewSlip[]
): Promise<void> {
	const rows = slips.map(({ hash }) => ({ hash, survey_id: batch.surveyId, batch: batch.id }));
	await tx.insertInto('slip').values(rows).execute();
	const typed = slips.map(({ hash, typedHash }) => ({ typed_hash: typedHash, hash }));
	await tx.insertInto('slip_typed').values(typed).execute();
}

export async function findSlip(db: InboxDb, hash: Uint8Array): Promise<Slip | undefined> {
	const row = await db.selectFrom('slip').selectAll().where('hash', '=', hash).executeTakeFirst();
	return row && { hash, surveyId: row.survey_id, batch: row.batch, state: row.state };
}

/** @returns the hash of the slip that a typed code belongs to */
export async function hashOfTyped(
	db: InboxDb,
	typedHash: Uint8Array
): Promise<Uint8Array | undefined> {
	const row = await db
		.selectFrom('slip_typed')
		.select('hash')
		.where('typed_hash', '=', typedHash)
		.executeTakeFirst();
	return row?.hash;
}

/** How many slips of each batch of a survey are in which state, by the batch's id. */
export async function countSlips(db: InboxDb, surveyId: string): Promise<Map<string, SlipCounts>> {
	const rows = await db
		.selectFrom('slip')
		.where('survey_id', '=', surveyId)
		.select(['batch', 'state'])
		.select(sql<number>`cast(count(*) as integer)`.as('slips')) // a bigint, so a string in pg
		.groupBy(['batch', 'state'])
		.orderBy('batch')
		.orderBy('state')
		.execute();
	const counts = new Map<string, SlipCounts>();
	for (const { batch, state, slips } of rows) {
		const sum = counts.get(batch) ?? NO_SLIPS;
		const name = state === 'unused' ? 'open' : state;
		counts.set(batch, { ...sum, issued: sum.issued + slips, [name]: slips });
	}
	return counts;
}

/** Takes one slip out of use. @returns false where it was no longer unused */
export async function endSlip(tx: InboxTx, hash: Uint8Array, end: SlipEnd): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('slip')
		.set({ state: end })
		.where('hash', '=', hash)
		.where('state', '=', 'unused')
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/**
 * Takes so many of a batch's unused slips out of use; which of them is nobody's business.
 * @returns how many that were
 */
export async function endSome(
	tx: InboxTx,
	batch: { id: string; surveyId: string },
	end: SlipEnd,
	most: number
): Promise<number> {
	const some = tx
		.selectFrom('slip')
		.select('hash')
		.where('survey_id', '=', batch.surveyId)
		.where('batch', '=', batch.id)
		.where('state', '=', 'unused')
		.orderBy('hash')
		.limit(most);
	const { numUpdatedRows } = await tx
		.updateTable('slip')
		.set({ state: end })
		.where('hash', 'in', some)
		.where('state', '=', 'unused')
		.executeTakeFirst();
	return Number(numUpdatedRows);
}
