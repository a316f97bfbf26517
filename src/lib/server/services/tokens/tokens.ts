import type { Agency } from '#lib/domain/agency.ts';
import {
	parseToken,
	tokenOf,
	tokenStateAt,
	type ApiToken,
	type TokenFault,
	type TokenState,
	type TokenTexts
} from '#lib/domain/api-token.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { isAllowed, requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { findAgencyByCode, listAgencies } from '#lib/server/storage/agencies.ts';
import { insertApiToken, listApiTokens, revokeApiToken } from '#lib/server/storage/api-tokens.ts';
import { findSurvey, listSurveys } from '#lib/server/storage/surveys.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { hashToken } from './hash-token.ts';

/** A token as the list shows it. */
export interface ListedToken extends ApiToken {
	state: TokenState;
	/** Of the one agency that it opens. */
	agencyCode?: string;
}

export interface TokensPage {
	tokens: ListedToken[];
	/** What a new one may be limited to; empty for whoever may make none. */
	surveys: Survey[];
	agencies: Agency[];
	mayMake: boolean;
	mayRevoke: boolean;
}

/** @throws AppError `not-logged-in`, `not-allowed` */
export async function tokensPage(deps: Deps, staff: Staff | undefined): Promise<TokensPage> {
	requireAllowed(staff, 'tokens:see');
	const agencies = await listAgencies(deps.db);
	const codes = new Map(agencies.map(({ id, code }) => [id, code]));
	const tokens = (await listApiTokens(deps.db)).map((token) => {
		const agencyCode = token.agencyId && codes.get(token.agencyId);
		const state = tokenStateAt(token, deps.now());
		return { ...token, state, ...(agencyCode && { agencyCode }) };
	});
	const mayMake = isAllowed(staff, 'tokens:make');
	return {
		tokens,
		surveys: mayMake ? await listSurveys(deps.db) : [],
		agencies: mayMake ? agencies : [],
		mayMake,
		mayRevoke: isAllowed(staff, 'tokens:revoke')
	};
}

/** What is typed; '' for all surveys, for all agencies. */
export interface NewToken extends TokenTexts {
	survey: string;
	agency: string;
}

/**
 * @returns the token, to be shown once and never again
 * @throws AppError `not-logged-in`, `not-allowed`; 'survey-not-found', 'agency-not-found'
 */
export async function makeToken(
	deps: Deps,
	staff: Staff | undefined,
	typed: NewToken
): Promise<Result<{ token: string; name: string }, TokenFault[]>> {
	requireAllowed(staff, 'tokens:make');
	const parsed = parseToken(typed, deps.now());
	if (!parsed.ok) return parsed;
	const scope = await scopeOf(deps, typed);
	const token = tokenOf(deps.newId() + deps.newId());
	const kept: ApiToken = {
		id: deps.newId(),
		...parsed.value,
		...scope,
		madeBy: staff.username,
		madeAt: new Date(deps.now()).toISOString()
	};
	await deps.db.transaction().execute(async (tx) => {
		await insertApiToken(tx, kept, hashToken(deps, token));
		await recordAudit(tx, deps, {
			actor: actorOf(staff),
			action: 'token.make',
			subject: `token:${kept.name}`,
			detail: {
				survey: typed.survey || '*',
				agency: typed.agency || '*',
				until: kept.expiresAt
			}
		});
	});
	return ok({ token, name: kept.name });
}

async function scopeOf(deps: Deps, { survey, agency }: NewToken) {
	if (survey !== '' && !(await findSurvey(deps.db, survey))) {
		throw new AppError('survey-not-found', 'token');
	}
	const found = agency === '' ? undefined : await findAgencyByCode(deps.db, agency);
	if (agency !== '' && !found) throw new AppError('agency-not-found', 'token');
	return { ...(survey !== '' && { surveyId: survey }), ...(found && { agencyId: found.id }) };
}

/**
 * From now on the token opens nothing.
 * @throws AppError `not-logged-in`, `not-allowed`; 'page-not-found' for one that is not there or was revoked
 */
export async function revokeToken(deps: Deps, staff: Staff | undefined, id: string): Promise<void> {
	requireAllowed(staff, 'tokens:revoke');
	const at = new Date(deps.now()).toISOString();
	await deps.db.transaction().execute(async (tx) => {
		const name = await revokeApiToken(tx, id, { by: staff.username, at });
		if (name === undefined) throw new AppError('page-not-found', 'no such token');
		await recordAudit(tx, deps, {
			actor: actorOf(staff),
			action: 'token.revoke',
			subject: `token:${name}`
		});
	});
}
