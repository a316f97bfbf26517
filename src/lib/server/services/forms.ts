import type { Agency } from '#lib/domain/agency.ts';
import type { Place } from '#lib/domain/place.ts';
import { POINT_CODE, type Point } from '#lib/domain/point.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { acceptsBallots, GRACE_MS, statusAt, type Survey } from '#lib/domain/survey.ts';
import { AppError } from '#lib/server/errors.ts';
import { findAgencies } from '#lib/server/storage/agencies.ts';
import { findPoint } from '#lib/server/storage/points.ts';
import { listServices } from '#lib/server/storage/services.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import type { Deps } from './deps.ts';
import { requireQuestionnaire } from './questionnaires.ts';
import { orStorageFailed } from './storage-failed.ts';

/** All that a point's form is made of. */
export interface BallotForm {
	survey: Survey;
	place: Place;
	questionnaire: Questionnaire;
}

/**
 * The form of a point, to be given out.
 * @param code as typed, in any case
 * @throws AppError where there is no such point or its survey is not open
 */
export async function openForm(deps: Deps, code: string): Promise<BallotForm> {
	const form = await orStorageFailed(deps, 'form-not-shown', () => findForm(deps, code));
	requireOnline(form.place.point, deps.now());
	requireOpen(form.survey, deps.now());
	return form;
}

/**
 * The form of a point whose ballot comes in: who opened it before the end may still send it.
 * @throws AppError as `openForm`
 */
export async function formForBallot(deps: Deps, code: string): Promise<BallotForm> {
	const read = () => findForm(deps, code);
	const form = await orStorageFailed(deps, 'form-not-shown', () =>
		deps.formMemory ? deps.formMemory(code.toUpperCase(), read) : read()
	);
	requireOnline(form.place.point, deps.now() - GRACE_MS);
	requireTakes(form.survey, deps.now());
	return form;
}

async function findForm(deps: Deps, code: string): Promise<BallotForm> {
	const point = await pointOf(deps, code.toUpperCase());
	if (!point) throw new AppError('point-not-found', 'no such code');
	return formOfPoint(deps, point);
}

/** @throws AppError 'point-not-found' where its survey is gone */
export async function formOfPoint(deps: Deps, point: Point): Promise<BallotForm> {
	const survey = await findSurvey(deps.db, point.surveyId);
	if (!survey) throw new AppError('point-not-found', 'no survey of this point');
	const agencies = inOrder(await findAgencies(deps.db, point.agencyIds), point.agencyIds);
	const services = await listServices(deps.db, point.agencyIds);
	const { code, version } = survey.questionnaire;
	return {
		survey,
		place: { point, agencies, services },
		questionnaire: await requireQuestionnaire(deps, code, version)
	};
}

/** What no poster can show is not looked for: PostgreSQL refuses some of it with an error. */
async function pointOf(deps: Deps, code: string): Promise<Point | undefined> {
	return POINT_CODE.test(code) ? findPoint(deps.db, code) : undefined;
}

function inOrder(agencies: readonly Agency[], ids: readonly string[]): Agency[] {
	return agencies.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/**
 * A point's own code opens the form only where that gives no more weight than a walk-in has.
 * @param at epoch milliseconds: when the form was, or may have been, given out
 * @throws AppError with the reason that the citizen is told
 */
function requireOnline({ code, channel, retiredAt }: Point, at: number): void {
	if (channel === 'slip') throw new AppError('slip-needed', code);
	if (channel === 'paper') throw new AppError('on-paper-only', code);
	if (retiredAt !== undefined && at >= Date.parse(retiredAt)) {
		throw new AppError('point-retired', code);
	}
}

/**
 * Who opened the form before the end may still send it.
 * @throws AppError with the instant that the citizen is told
 */
export function requireTakes(survey: Survey, now: number): void {
	if (!acceptsBallots(survey, now)) requireOpen(survey, now);
}

/** @throws AppError with the instant that the citizen is told */
export function requireOpen(survey: Survey, now: number): void {
	switch (statusAt(survey, now)) {
		case 'draft':
			throw new AppError('survey-not-open-yet', survey.id, opensAt(survey, now));
		case 'closed':
		case 'published':
			throw new AppError('survey-closed', survey.id, closedAt(survey));
		case 'open':
			return;
	}
}

/** A draft whose day has passed has no day to name. */
function opensAt({ opensAt: at }: Survey, now: number): { at?: string } {
	return now < Date.parse(at) ? { at } : {};
}

/** The last instant at which it was open: what ends at midnight ended the day before. */
function closedAt({ closesAt }: Survey): { at?: string } {
	if (closesAt === undefined) return {};
	return { at: new Date(Date.parse(closesAt) - 1).toISOString() };
}
