import { sql } from 'kysely';
import type { Db, Tx } from './schema.ts';

/** A signed copy of a plan, without its bytes. */
export interface PlanFile {
	id: string;
	/** As it was called on the computer that it came from. */
	name: string;
	/** Lower-case hex. */
	sha256: string;
	/** How many. */
	bytes: number;
	/** ISO UTC. */
	addedAt: string;
	addedBy: string;
}

const MOST_FILES = 100;

/** The caller holds the plan's lock, so that no two files get one position. */
export async function insertPlanFile(
	tx: Tx,
	planId: string,
	file: PlanFile,
	content: Uint8Array
): Promise<void> {
	const { last } = await tx
		.selectFrom('plan_file')
		.where('plan_id', '=', planId)
		.select(sql<number>`cast(coalesce(max(position), 0) as integer)`.as('last'))
		.executeTakeFirstOrThrow();
	await tx
		.insertInto('plan_file')
		.values({
			id: file.id,
			plan_id: planId,
			position: last + 1,
			name: file.name,
			sha256: file.sha256,
			bytes: file.bytes,
			content: Buffer.from(content).toString('base64'),
			added_at: file.addedAt,
			added_by: file.addedBy
		})
		.execute();
}

/** The newest first. */
export async function listPlanFiles(db: Db, planId: string): Promise<PlanFile[]> {
	const rows = await db
		.selectFrom('plan_file')
		.select(['id', 'name', 'sha256', 'bytes', 'added_at', 'added_by'])
		.where('plan_id', '=', planId)
		.orderBy('position', 'desc')
		.limit(MOST_FILES)
		.execute();
	return rows.map(({ added_at, added_by, ...rest }) => ({
		...rest,
		addedAt: added_at,
		addedBy: added_by
	}));
}

/** @returns its bytes and name; undefined where the plan has no such file */
export async function readPlanFile(
	db: Db,
	planId: string,
	id: string
): Promise<{ name: string; content: Uint8Array<ArrayBuffer> } | undefined> {
	if (id.includes('\0')) return undefined; // PostgreSQL refuses it with an error
	const row = await db
		.selectFrom('plan_file')
		.select(['name', 'content'])
		.where('plan_id', '=', planId)
		.where('id', '=', id)
		.executeTakeFirst();
	return row && { name: row.name, content: new Uint8Array(Buffer.from(row.content, 'base64')) };
}
