import { expect, test } from 'vitest';
import { statusAt, type Survey, type SurveyStatus } from '#lib/domain/survey.ts';
import { followingStatus, graceEnd, nextStep, seesResults } from './survey-step.ts';

const NOON = Date.parse('2026-11-23T05:00:00.000Z');
const MINUTE = 60_000;
const DEPARTMENT = { mayRun: true, seesMoving: true, seesSettled: true };
const AGENCY = { mayRun: false, seesMoving: false, seesSettled: true };

function line(status: SurveyStatus, ballots = 0, waiting = 0, closesAt?: number) {
	const survey: Survey = {
		id: 's',
		planId: 'p',
		title: { vi: '…', en: '…' },
		status,
		questionnaire: { code: 'short', version: 1 },
		opensAt: '2026-11-01T00:00:00.000Z',
		...(closesAt !== undefined && { closesAt: new Date(closesAt).toISOString() }),
		sample: false
	};
	return { survey, status: statusAt(survey, NOON), ballots, waiting };
}

test.each([
	{ is: line('draft'), department: 'open', agency: 'not-yet' },
	{ is: line('open'), department: 'hand-out', agency: 'hand-out' },
	{ is: line('open', 3, 3), department: 'collecting', agency: 'collecting' },
	{ is: line('closed', 9, 9, NOON - MINUTE), department: 'settling', agency: 'settling' },
	{ is: line('closed', 9, 9, NOON - 31 * MINUTE), department: 'settling', agency: 'settling' },
	{ is: line('closed', 9, 0, NOON - 31 * MINUTE), department: 'publish', agency: 'read' },
	{ is: line('open', 9, 0, NOON - 31 * MINUTE), department: 'publish', agency: 'read' },
	{ is: line('published', 9), department: 'published', agency: 'published' }
] as const)('a survey that is $is.status: $department', ({ is, department, agency }) => {
	expect([nextStep(is, DEPARTMENT, NOON), nextStep(is, AGENCY, NOON)]).toEqual([
		department,
		agency
	]);
});

test('who is rated sees results once no figure moves', () => {
	expect(seesResults(line('open', 50), AGENCY, NOON)).toBe(false);
	expect(seesResults(line('closed', 50, 2, NOON - 31 * MINUTE), AGENCY, NOON)).toBe(false);
	expect(seesResults(line('closed', 50, 0, NOON - 31 * MINUTE), AGENCY, NOON)).toBe(true);
	expect(seesResults(line('open', 50), DEPARTMENT, NOON)).toBe(true);
});

test.each([
	{ status: 'draft', following: 'open' },
	{ status: 'open', following: 'closed' },
	{ status: 'closed', following: 'published' },
	{ status: 'published', following: undefined }
] as const)('after $status comes $following', ({ status, following }) => {
	expect(followingStatus(line(status, 0, 0, NOON + MINUTE))).toBe(following);
});

test('the last form may come half an hour after closing', () => {
	const { survey } = line('closed', 0, 0, NOON);
	expect(graceEnd(survey, NOON)).toBe('2026-11-23T05:30:00.000Z');
	expect(graceEnd(survey, NOON + 30 * MINUTE)).toBeUndefined();
});
