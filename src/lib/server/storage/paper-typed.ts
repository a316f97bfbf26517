import { sql, type Selectable } from 'kysely';
import type { Pass } from '#lib/domain/paper/batch.ts';
import type { InvalidReason } from '#lib/domain/paper/invalid-paper.ts';
import type { Database, Db, Tx } from './schema.ts';

/** What one person read off one paper, packed. */
export interface StoredTyping {
	batchId: string;
	paper: number;
	pass: Pass;
	staffId: string;
	/** Absent where the paper is a ballot. */
	invalid?: InvalidReason;
	/** '' where the paper is no ballot. */
	serviceCode: string;
	/** As `packAnswers` writes it; '' where the paper is no ballot. */
	answers: string;
}

/** Writes a paper's typing, in place of an earlier one of the same pass. */
export async function putTyping(tx: Tx, typing: StoredTyping): Promise<void> {
	const { invalid = null, serviceCode: service_code, answers, staffId: staff_id } = typing;
	const typed = { invalid, service_code, answers, staff_id };
	const { batchId: batch_id, paper, pass } = typing;
	await tx
		.insertInto('paper_typed')
		.values({ batch_id, paper, pass, ...typed })
		.onConflict((oc) => oc.columns(['batch_id', 'paper', 'pass']).doUpdateSet(typed))
		.execute();
}

/** Every typing of a batch, by paper and pass. */
export async function listTypings(db: Db, batchId: string): Promise<StoredTyping[]> {
	const rows = await db
		.selectFrom('paper_typed')
		.selectAll()
		.where('batch_id', '=', batchId)
		.orderBy('paper')
		.orderBy('pass')
		.execute();
	return rows.map(toTyping);
}

/** Who has handed in, by pass. */
export async function listHandedIn(db: Db, batchId: string): Promise<Pass[]> {
	const rows = await db
		.selectFrom('paper_pass')
		.select('pass')
		.where('batch_id', '=', batchId)
		.orderBy('pass')
		.execute();
	return rows.map((row) => row.pass);
}

/** @returns false where this pass was handed in before */
export async function insertHandedIn(
	tx: Tx,
	pass: { batchId: string; pass: 'first' | 'second'; staffId: string; at: string }
): Promise<boolean> {
	const inserted = await tx
		.insertInto('paper_pass')
		.values({
			batch_id: pass.batchId,
			pass: pass.pass,
			staff_id: pass.staffId,
			handed_in_at: pass.at
		})
		.onConflict((oc) => oc.columns(['batch_id', 'pass']).doNothing())
		.returning('pass')
		.executeTakeFirst();
	return inserted !== undefined;
}

/** How many papers of each batch were typed, by pass. */
export async function countTyped(
	db: Db,
	batchIds: readonly string[]
): Promise<{ batchId: string; pass: Pass; papers: number }[]> {
	if (batchIds.length === 0) return [];
	const rows = await db
		.selectFrom('paper_typed')
		.where('batch_id', 'in', batchIds)
		.select(['batch_id', 'pass'])
		.select(sql<number>`cast(count(*) as integer)`.as('papers'))
		.groupBy(['batch_id', 'pass'])
		.orderBy('batch_id')
		.orderBy('pass')
		.execute();
	return rows.map(({ batch_id: batchId, pass, papers }) => ({ batchId, pass, papers }));
}

function toTyping(row: Selectable<Database['paper_typed']>): StoredTyping {
	return {
		batchId: row.batch_id,
		paper: row.paper,
		pass: row.pass,
		staffId: row.staff_id,
		...(row.invalid !== null && { invalid: row.invalid }),
		serviceCode: row.service_code,
		answers: row.answers
	};
}
