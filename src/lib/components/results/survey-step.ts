import { GRACE_MS, isOver, type Survey, type SurveyStatus } from '#lib/domain/survey.ts';
import type { Messages } from '#lib/messages/index.ts';

/** What there is to do next about a survey. */
export type SurveyStep = keyof Messages['results']['surveys']['steps'];

export interface SurveyLine {
	survey: Survey;
	/** What the outside sees. */
	status: SurveyStatus;
	/** Received: sealed and waiting. */
	ballots: number;
	waiting: number;
}

/** For what a page offers; each use case asks again by itself. */
export interface SurveyRights {
	/** Open, close, publish. */
	mayRun: boolean;
	seesMoving: boolean;
	seesSettled: boolean;
}

/** @param now epoch milliseconds */
export function nextStep(
	{ survey, status, ballots, waiting }: SurveyLine,
	{ mayRun }: SurveyRights,
	now: number
): SurveyStep {
	switch (status) {
		case 'draft':
			return mayRun && survey.status === 'draft' ? 'open' : 'not-yet';
		case 'open':
			return ballots === 0 ? 'hand-out' : 'collecting';
		case 'closed':
			if (!isOver(survey, now) || waiting > 0) return 'settling';
			return mayRun ? 'publish' : 'read';
		case 'published':
			return 'published';
	}
}

/** Steps that wait for the reader. */
export function isToDo(step: SurveyStep): boolean {
	return step === 'open' || step === 'hand-out' || step === 'publish';
}

/** @param now epoch milliseconds */
export function seesResults(
	{ survey, status, waiting }: SurveyLine,
	{ seesMoving, seesSettled }: SurveyRights,
	now: number
): boolean {
	if (status === 'published') return true;
	return isOver(survey, now) && waiting === 0 ? seesSettled : seesMoving;
}

/** Which status the survey can be brought to next; absent after the last. */
export function followingStatus({
	survey,
	status
}: SurveyLine): Exclude<SurveyStatus, 'draft'> | undefined {
	// An open survey before its first day looks like a draft, but was opened already.
	switch (survey.status === 'draft' ? 'draft' : status) {
		case 'draft':
			return survey.status === 'draft' ? 'open' : undefined;
		case 'open':
			return 'closed';
		case 'closed':
			return 'published';
		case 'published':
			return undefined;
	}
}

/**
 * When the last form of a closed survey may come in.
 * @param now epoch milliseconds
 * @returns ISO 8601, UTC; undefined where that time is over, or no end is set
 */
export function graceEnd({ closesAt }: Survey, now: number): string | undefined {
	if (closesAt === undefined) return undefined;
	const end = Date.parse(closesAt) + GRACE_MS;
	return now < end ? new Date(end).toISOString() : undefined;
}
