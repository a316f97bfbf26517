import { bearerToken, tokenStateAt, type ApiToken } from '#lib/domain/api-token.ts';
import { vietnamDay } from '#lib/domain/calendar.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { agencyAndBelow, listAgencies } from '#lib/server/storage/agencies.ts';
import { findApiTokenByHash, noteApiTokenUse } from '#lib/server/storage/api-tokens.ts';
import type { Ceiling } from '#lib/server/services/ceiling.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { hashToken } from './hash-token.ts';

/** Requests that one token may make in a minute; all wrong ones together as many. */
export const TOKEN_REQUESTS = 120;

/** Who asks with a token. */
export interface TokenBearer {
	/** Sees what an account of those agencies sees: results once nothing moves any more, never single ballots. */
	viewer: Staff;
	/** The one survey that it opens; absent: all. */
	surveyId?: string;
}

/**
 * Reads an `Authorization` header; a token that is revoked or over opens nothing from that moment on.
 * @throws AppError 'token-refused' for what is no good token; 'too-many-requests'
 */
export async function admitToken(
	deps: Deps,
	ceiling: Ceiling,
	header: string
): Promise<TokenBearer> {
	const typed = bearerToken(header);
	const token = typed && (await findApiTokenByHash(deps.db, hashToken(deps, typed)));
	if (!ceiling.allows(token ? token.id : 'unknown')) {
		throw new AppError('too-many-requests', 'token');
	}
	if (!token || tokenStateAt(token, deps.now()) !== 'good') {
		throw new AppError('token-refused', token ? 'no longer good' : 'unknown');
	}
	const today = vietnamDay(deps.now());
	if (token.lastUsedOn !== today) await noteApiTokenUse(deps.db, token.id, today);
	return {
		viewer: await viewerOf(deps, token),
		...(token.surveyId !== undefined && { surveyId: token.surveyId })
	};
}

async function viewerOf({ db }: Deps, { id, name, agencyId }: ApiToken): Promise<Staff> {
	const agencyIds =
		agencyId === undefined
			? (await listAgencies(db)).map((it) => it.id)
			: await agencyAndBelow(db, agencyId);
	return { id, username: `token ${name}`, role: 'agency', agencyIds };
}

/** Whoever asks about a survey: a token that is for another one asks as anybody. */
export function askerOf(
	{ staff, token }: { staff?: Staff; token?: TokenBearer },
	surveyId: string
): Staff | undefined {
	if (!token) return staff;
	return token.surveyId === undefined || token.surveyId === surveyId ? token.viewer : undefined;
}
