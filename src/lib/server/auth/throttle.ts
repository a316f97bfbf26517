/** Wrong tries for one account since it was last quiet or let in. */
export interface LoginFailures {
	/** 1 or more. */
	failures: number;
	/** Of the last one; ISO UTC. */
	lastAt: string;
}

const FREE_TRIES = 10;
const MINUTE = 60_000;
const LONGEST_WAIT = 15 * MINUTE;
const QUIET = 60 * MINUTE;

/**
 * Who guesses waits: 1, 2, 4, 8 and then always 15 minutes. Never longer and never for good, so
 * that nobody can shut a colleague out; tries made while waiting are not counted.
 *
 * @param now epoch milliseconds
 * @returns whole seconds until the next try is looked at; 0 for now
 */
export function secondsToWait(seen: LoginFailures | undefined, now: number): number {
	if (!seen || seen.failures < FREE_TRIES) return 0;
	const wait = Math.min(MINUTE * 2 ** (seen.failures - FREE_TRIES), LONGEST_WAIT);
	const left = Date.parse(seen.lastAt) + wait - now;
	// A clock that was set back must not lengthen the wait.
	return Math.ceil(Math.min(Math.max(left, 0), wait) / 1000);
}

/** @returns the count with one more try, made at `now`; after an hour of quiet it starts anew */
export function withTry(seen: LoginFailures | undefined, now: number): LoginFailures {
	const lastAt = new Date(now).toISOString();
	const isStale = seen === undefined || Date.parse(seen.lastAt) <= Date.parse(quietSince(now));
	return { failures: isStale ? 1 : seen.failures + 1, lastAt };
}

/** @returns ISO UTC; counts last touched then or before no longer hold */
export function quietSince(now: number): string {
	return new Date(now - QUIET).toISOString();
}
