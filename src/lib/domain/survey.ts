import type { Assurance } from './channel.ts';
import type { LocalText } from './locale.ts';

export const PLAN_STATUSES = [
	'draft',
	'submitted',
	'approved',
	'running',
	'closed',
	'published'
] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** A survey plan (kế hoạch khảo sát); it has one or more surveys. */
export interface Plan {
	id: string;
	title: LocalText;
	/** ISO days, both inclusive. */
	period: { start: string; end: string };
	status: PlanStatus;
}

export const SURVEY_STATUSES = ['draft', 'open', 'closed', 'published'] as const;
export type SurveyStatus = (typeof SURVEY_STATUSES)[number];

/** One round of asking (đợt khảo sát) with one version of a questionnaire. */
export interface Survey {
	id: string;
	planId: string;
	title: LocalText;
	/** As decided by staff; `statusAt` adds what the clock says. */
	status: SurveyStatus;
	questionnaire: { code: string; version: number };
	/** ISO 8601, UTC. */
	opensAt: string;
	/** ISO 8601, UTC; the first instant at which no form is given out. Absent: until staff close it. */
	closesAt?: string;
	/** By the ballots of which agencies are ranked: see `rankedSourcesOf`. */
	rankedSources?: readonly Assurance[];
	/** True where the ballots are invented, for show; every page and file says so. */
	sample: boolean;
}

/**
 * What the outside sees of a plan: a running one is over when the clock has closed its surveys.
 * @param now epoch milliseconds
 */
export function planStatusAt(
	status: PlanStatus,
	surveys: readonly Survey[],
	now: number
): PlanStatus {
	if (status !== 'running' || surveys.length === 0) return status;
	return surveys.every((it) => statusAt(it, now) === 'closed') ? 'closed' : status;
}

/** Who opened the form before the end may still send it for this long, in milliseconds. */
export const GRACE_MS = 30 * 60 * 1000;

/**
 * What the outside sees: an open survey is a draft before it opens and closed after it ends.
 * @param now epoch milliseconds
 */
export function statusAt(survey: Survey, now: number): SurveyStatus {
	if (survey.status === 'open' && now < Date.parse(survey.opensAt)) return 'draft';
	if (survey.status === 'open' && now >= endOf(survey)) return 'closed';
	return survey.status;
}

/**
 * Whether a ballot may still be sent, to the end of the grace time.
 * @param now epoch milliseconds
 */
export function acceptsBallots(survey: Survey, now: number): boolean {
	if (survey.status === 'draft' || survey.status === 'published') return false;
	return now >= Date.parse(survey.opensAt) && now < graceEnd(survey);
}

/**
 * Whether no further ballot can come, so that what waits may be sealed whatever its number.
 * @param now epoch milliseconds
 */
export function isOver(survey: Survey, now: number): boolean {
	return survey.status === 'published' || (survey.status !== 'draft' && now >= graceEnd(survey));
}

/** @returns epoch milliseconds; Infinity while no end is set */
function endOf(survey: Survey): number {
	return survey.closesAt === undefined ? Infinity : Date.parse(survey.closesAt);
}

function graceEnd(survey: Survey): number {
	return endOf(survey) + GRACE_MS;
}
