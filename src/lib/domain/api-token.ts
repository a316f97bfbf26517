import { vietnamDay } from './calendar.ts';
import { parseDay } from './catalogue/draft.ts';
import { err, ok, type Result } from './result.ts';

/** What a program of another office reads results with. */
export interface ApiToken {
	id: string;
	/** For what it is, in its maker's words. */
	name: string;
	/** The one survey whose results it opens; absent: all. */
	surveyId?: string;
	/** The one agency whose results it opens, with all below it; absent: all. */
	agencyId?: string;
	/** ISO 8601, UTC; from then on it opens nothing. */
	expiresAt: string;
	/** A user name. */
	madeBy: string;
	madeAt: string;
	revokedBy?: string;
	revokedAt?: string;
	/** ISO day; absent where it was never used. */
	lastUsedOn?: string;
}

export type TokenState = 'good' | 'expired' | 'revoked';

/** @param now epoch milliseconds */
export function tokenStateAt({ revokedAt, expiresAt }: ApiToken, now: number): TokenState {
	if (revokedAt !== undefined) return 'revoked';
	return now < Date.parse(expiresAt) ? 'good' : 'expired';
}

export const LONGEST_TOKEN_NAME = 100;

/** Days; after a year somebody looks whether it is still needed. */
export const LONGEST_TOKEN_LIFE = 366;

const DAY_MS = 24 * 60 * 60 * 1000;

export interface TokenTexts {
	name: string;
	/** The last day on which it is good. */
	until: string;
}

export interface TokenFault {
	field: keyof TokenTexts;
	code: 'required' | 'too-long' | 'malformed-day' | 'not-later' | 'too-late';
}

/**
 * @param now epoch milliseconds
 * @returns the name and the instant from which it is no longer good: midnight in Vietnam after its last day
 */
export function parseToken(
	{ name: typedName, until }: TokenTexts,
	now: number
): Result<Pick<ApiToken, 'name' | 'expiresAt'>, TokenFault[]> {
	const faults: TokenFault[] = [];
	const name = typedName.trim();
	if (name === '') faults.push({ field: 'name', code: 'required' });
	if (name.length > LONGEST_TOKEN_NAME) faults.push({ field: 'name', code: 'too-long' });
	const day = parseDay(until.trim());
	const end = day === undefined ? NaN : Date.parse(`${day}T00:00:00+07:00`) + DAY_MS;
	if (Number.isNaN(end)) faults.push({ field: 'until', code: 'malformed-day' });
	else if (day !== undefined && day < vietnamDay(now)) {
		faults.push({ field: 'until', code: 'not-later' });
	} else if (end > now + (LONGEST_TOKEN_LIFE + 1) * DAY_MS) {
		faults.push({ field: 'until', code: 'too-late' });
	}
	return faults.length > 0 ? err(faults) : ok({ name, expiresAt: new Date(end).toISOString() });
}

const TOKEN = /^hl_[0-9a-f]{64}$/;

/** What 256 random bits look like as a token. @param bits 64 hex digits */
export function tokenOf(bits: string): string {
	return `hl_${bits}`;
}

/** @param header `Authorization` @returns undefined for what is no token of ours */
export function bearerToken(header: string): string | undefined {
	const [, token = ''] = /^Bearer +(\S+) *$/i.exec(header) ?? [];
	return TOKEN.test(token) ? token : undefined;
}
