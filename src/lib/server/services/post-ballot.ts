import type { Entries } from '#lib/domain/parse-ballot.ts';
import type { Result } from '#lib/domain/result.ts';
import { castBallot } from './ballots.ts';
import { answerOf, TOO_MANY, type Refusal } from './cast.ts';
import type { Ceiling } from './ceiling.ts';
import type { Deps } from './deps.ts';

/** A ballot as a browser posts it to a point's page. */
export interface PostedBallot {
	/** The point's code, in any case. */
	code: string;
	entries: Entries;
	/** The client's network address, for the ceiling; kept nowhere. */
	address: string;
}

/**
 * Casts a posted ballot, unless its address has sent too many.
 * @throws AppError as `castBallot`, but where the database failed
 */
export async function postBallot(
	deps: Deps,
	ceiling: Ceiling,
	{ code, entries, address }: PostedBallot
): Promise<Result<{ receipt: string }, Refusal>> {
	return ceiling.allows(address) ? answerOf(castBallot(deps, { code, entries })) : TOO_MANY;
}

/** Where a citizen reads that the ballot was received. */
export function thanksPath(code: string, receipt: string): string {
	return `/r/${receipt}?k=${encodeURIComponent(code.toUpperCase())}`;
}
