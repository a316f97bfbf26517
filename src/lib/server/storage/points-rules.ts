import type { Selectable } from 'kysely';
import type { PointsRule } from '#lib/domain/par-points/points-rule.ts';
import type { Database, Db, Tx } from './schema.ts';

export interface KeptPointsRule {
	rule: PointsRule;
	/** A user name. */
	madeBy: string;
	/** ISO 8601, UTC. */
	madeAt: string;
}

const MOST_VERSIONS = 200;

/** @returns false where there is such a version already; nothing is written then */
export async function insertPointsRule(
	tx: Tx,
	{ rule: { version, ...content }, madeBy, madeAt }: KeptPointsRule
): Promise<boolean> {
	const added = await tx
		.insertInto('points_rule')
		.values({ version, content: JSON.stringify(content), made_by: madeBy, made_at: madeAt })
		.onConflict((oc) => oc.column('version').doNothing())
		.returning('version')
		.executeTakeFirst();
	return added !== undefined;
}

/** The newest first. */
export async function listPointsRules(db: Db): Promise<KeptPointsRule[]> {
	const rows = await db
		.selectFrom('points_rule')
		.selectAll()
		.orderBy('version', 'desc')
		.limit(MOST_VERSIONS)
		.execute();
	return rows.map(toKept);
}

function toKept(row: Selectable<Database['points_rule']>): KeptPointsRule {
	// What is stored was written by `insertPointsRule`, and the database refuses to change it.
	const content = JSON.parse(row.content) as Omit<PointsRule, 'version'>;
	return {
		rule: { version: row.version, ...content },
		madeBy: row.made_by,
		madeAt: row.made_at
	};
}
