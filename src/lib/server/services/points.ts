import type { Agency, Service } from '#lib/domain/agency.ts';
import type { Point } from '#lib/domain/point.ts';
import { statusAt, type Survey } from '#lib/domain/survey.ts';
import { isAllowed, requireAllowed, scopeOf } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { findAgencies, listAgencies } from '#lib/server/storage/agencies.ts';
import { findPoint, listPoints } from '#lib/server/storage/points.ts';
import { listServices } from '#lib/server/storage/services.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import type { Deps } from './deps.ts';

/** Most that one page lists; beyond it the reader names an agency. */
export const MOST_ON_PAGE = 300;

/** A point with the names that its row needs. */
export interface PointLine {
	point: Point;
	/** In the point's order. */
	agencies: readonly Agency[];
	/** The one procedure that the point is about; absent where the citizen chooses. */
	service?: Service;
}

export interface PointsPage {
	survey: Survey;
	/** In order of code, at most `MOST_ON_PAGE`. */
	lines: PointLine[];
	/** Of how many. */
	all: number;
	/** Whose points this staff member may see; in order of code. */
	agencies: Agency[];
	/** The agency that the page is about; absent for all. */
	agency?: Agency;
	/** Of that agency. */
	services: Service[];
	/** Points may be made and changed here and now by this staff member. */
	mayEdit: boolean;
	/** Sees all agencies: may say that people were drawn by lot. */
	isOfAll: boolean;
}

/**
 * The points of a survey that this staff member may see.
 * @param agencyCode narrows them to one agency
 * @throws AppError `not-allowed`; `survey-not-found`; `agency-not-found` also where it is not her business
 */
export async function pointsPage(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string,
	agencyCode?: string
): Promise<PointsPage> {
	requireAllowed(staff, 'plan:see');
	const survey = await requireSurvey(deps, surveyId);
	const agencies = (await listAgencies(deps.db)).filter((it) =>
		isAllowed(staff, 'plan:see', it.id)
	);
	const agency = agencyOf(agencies, agencyCode);
	const seen = agency ? [agency] : agencies;
	const lines = await linesOf(deps, survey, seen);
	const isOfAll = scopeOf(staff, 'plan:see') === 'all';
	if (!isOfAll && lines.length === 0) await requireBusiness(deps, survey, agencies);
	return {
		survey,
		lines: lines.slice(0, MOST_ON_PAGE),
		all: lines.length,
		agencies,
		...(agency && { agency }),
		services: agency ? await listServices(deps.db, [agency.id]) : [],
		mayEdit: isAllowed(staff, 'plan:edit') && takesPoints(survey, deps.now()),
		isOfAll
	};
}

/** @throws AppError 'survey-not-found' */
export async function requireSurvey(deps: Deps, id: string): Promise<Survey> {
	const survey = await findSurvey(deps.db, id);
	if (!survey) throw new AppError('survey-not-found', 'no such survey');
	return survey;
}

/** Whether points may still be made: until the survey ends. */
export function takesPoints(survey: Survey, now: number): boolean {
	const status = statusAt(survey, now);
	return status === 'draft' || status === 'open';
}

/**
 * A point that this staff member may see, with its names.
 * @throws AppError 'point-not-found', also where it is not her business or of another survey
 */
export async function requirePoint(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string,
	code: string
): Promise<{ survey: Survey; line: PointLine }> {
	requireAllowed(staff, 'plan:see');
	const survey = await requireSurvey(deps, surveyId);
	const point = code.includes('\0') ? undefined : await findPoint(deps.db, code);
	const isSeen = point?.agencyIds.some((id) => isAllowed(staff, 'plan:see', id));
	if (!point || point.surveyId !== survey.id || !isSeen) {
		throw new AppError('point-not-found', 'no such point of this survey');
	}
	const agencies = await findAgencies(deps.db, point.agencyIds);
	const services = point.serviceId ? await listServices(deps.db, point.agencyIds) : [];
	return { survey, line: lineOf(point, byId(agencies), byId(services)) };
}

/** An agency's account has business with a survey that asks about its agency, and with drafts. */
async function requireBusiness(
	deps: Deps,
	survey: Survey,
	agencies: readonly Agency[]
): Promise<void> {
	if (survey.status === 'draft') return;
	const all = await listPoints(deps.db, survey.id);
	const own = new Set(agencies.map((it) => it.id));
	if (all.some((point) => point.agencyIds.some((id) => own.has(id)))) return;
	throw new AppError('survey-not-found', 'not of this agency');
}

function agencyOf(agencies: readonly Agency[], code: string | undefined): Agency | undefined {
	if (agencies.length === 1) return agencies[0];
	if (code === undefined || code === '') return undefined;
	const found = agencies.find((it) => it.code === code);
	if (!found) throw new AppError('agency-not-found', 'not among those seen');
	return found;
}

async function linesOf(
	deps: Deps,
	survey: Survey,
	agencies: readonly Agency[]
): Promise<PointLine[]> {
	const seen = new Set(agencies.map((it) => it.id));
	const all = await listPoints(deps.db, survey.id);
	const points = all.filter((point) => point.agencyIds.some((id) => seen.has(id)));
	const ids = [...new Set(points.flatMap((it) => it.agencyIds))];
	const names = byId(await findAgencies(deps.db, ids));
	const fixed = points.filter((it) => it.serviceId !== undefined).flatMap((it) => it.agencyIds);
	const services = byId(await listServices(deps.db, [...new Set(fixed)]));
	return points.map((point) => lineOf(point, names, services));
}

function lineOf(
	point: Point,
	agencies: ReadonlyMap<string, Agency>,
	services: ReadonlyMap<string, Service>
): PointLine {
	const service = services.get(point.serviceId ?? '');
	const found = point.agencyIds.flatMap((id) => agencies.get(id) ?? []);
	return { point, agencies: found, ...(service && { service }) };
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
	return new Map(items.map((it) => [it.id, it]));
}
