import type { Days } from './plan.ts';

const VIETNAM_MIDNIGHT = 'T00:00:00+07:00';
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * When the survey of a plan takes ballots: from the first day's midnight in Vietnam, or from now
 * where that is past, to the end of the last day.
 * @param now epoch milliseconds
 * @returns ISO UTC; undefined where the last day is over
 */
export function surveyTimes(
	{ start, end }: Days,
	now: number
): { opensAt: string; closesAt: string } | undefined {
	const opens = Math.max(Date.parse(`${start}${VIETNAM_MIDNIGHT}`), now);
	const closes = Date.parse(`${end}${VIETNAM_MIDNIGHT}`) + DAY_MS;
	if (closes <= now) return undefined;
	return { opensAt: new Date(opens).toISOString(), closesAt: new Date(closes).toISOString() };
}
