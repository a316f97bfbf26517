import type { ColumnsOf } from './columns-of.ts';

export interface TokensTables {
	api_token: ApiTokenTable;
}

interface ApiTokenTable {
	id: string;
	/** For what it is, in its maker's words. */
	name: string;
	token_hash: string;
	/** Null for all surveys. */
	survey_id: string | null;
	/** Of it and all below; null for all agencies. */
	agency_id: string | null;
	expires_at: string;
	/** User names. */
	made_by: string;
	made_at: string;
	revoked_by: string | null;
	revoked_at: string | null;
	/** A day, no finer. */
	last_used_on: string | null;
}

export const TOKENS_COLUMNS = {
	api_token: [
		'id',
		'name',
		'token_hash',
		'survey_id',
		'agency_id',
		'expires_at',
		'made_by',
		'made_at',
		'revoked_by',
		'revoked_at',
		'last_used_on'
	]
} as const satisfies ColumnsOf<TokensTables>;
