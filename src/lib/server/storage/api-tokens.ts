import type { Selectable } from 'kysely';
import type { ApiToken } from '#lib/domain/api-token.ts';
import type { Database, Db, Tx } from './schema.ts';

/** More than a province ever gives out. */
const MOST_TOKENS = 500;

/** @param hash keyed, hex: the token itself is nowhere */
export async function insertApiToken(tx: Tx, token: ApiToken, hash: string): Promise<void> {
	await tx
		.insertInto('api_token')
		.values({
			id: token.id,
			name: token.name,
			token_hash: hash,
			survey_id: token.surveyId ?? null,
			agency_id: token.agencyId ?? null,
			expires_at: token.expiresAt,
			made_by: token.madeBy,
			made_at: token.madeAt,
			revoked_by: null,
			revoked_at: null,
			last_used_on: null
		})
		.execute();
}

/** The latest first, those that are no longer good too. */
export async function listApiTokens(db: Db): Promise<ApiToken[]> {
	const rows = await db
		.selectFrom('api_token')
		.selectAll()
		.orderBy('made_at', 'desc')
		.orderBy('id')
		.limit(MOST_TOKENS)
		.execute();
	return rows.map(toToken);
}

export async function findApiTokenByHash(db: Db, hash: string): Promise<ApiToken | undefined> {
	const row = await db
		.selectFrom('api_token')
		.selectAll()
		.where('token_hash', '=', hash)
		.executeTakeFirst();
	return row && toToken(row);
}

/** @returns its name; undefined where there is none, or it was revoked before: nothing is written then */
export async function revokeApiToken(
	tx: Tx,
	id: string,
	{ by, at }: { by: string; at: string }
): Promise<string | undefined> {
	const row = await tx
		.updateTable('api_token')
		.set({ revoked_by: by, revoked_at: at })
		.where('id', '=', id)
		.where('revoked_at', 'is', null)
		.returning('name')
		.executeTakeFirst();
	return row?.name;
}

/** @param day ISO */
export async function noteApiTokenUse(db: Db, id: string, day: string): Promise<void> {
	await db.updateTable('api_token').set({ last_used_on: day }).where('id', '=', id).execute();
}

function toToken(row: Selectable<Database['api_token']>): ApiToken {
	return {
		id: row.id,
		name: row.name,
		...(row.survey_id !== null && { surveyId: row.survey_id }),
		...(row.agency_id !== null && { agencyId: row.agency_id }),
		expiresAt: row.expires_at,
		madeBy: row.made_by,
		madeAt: row.made_at,
		...(row.revoked_by !== null && { revokedBy: row.revoked_by }),
		...(row.revoked_at !== null && { revokedAt: row.revoked_at }),
		...(row.last_used_on !== null && { lastUsedOn: row.last_used_on })
	};
}
