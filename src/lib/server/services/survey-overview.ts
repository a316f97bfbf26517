import type { Agency } from '#lib/domain/agency.ts';
import type { Point } from '#lib/domain/point.ts';
import { isOver, statusAt, type Survey, type SurveyStatus } from '#lib/domain/survey.ts';
import { isAllowed, requireAllowed, scopeOf } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { findAgencies } from '#lib/server/storage/agencies.ts';
import { countWaitingByPoint } from '#lib/server/storage/inbox/arrivals.ts';
import { countWaiting } from '#lib/server/storage/inbox/waiting.ts';
import { listOutbox, type OnTheWay } from '#lib/server/storage/outbox.ts';
import { listPointAgencyIds, listPoints } from '#lib/server/storage/points.ts';
import { countByPoint } from '#lib/server/storage/received.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { findSurvey, listSurveys } from '#lib/server/storage/surveys.ts';
import { countSealed } from '#lib/server/storage/tallies.ts';
import { atOneInstant } from './at-one-instant.ts';
import type { Deps } from './deps.ts';

/** A survey with how many ballots came in, for the agencies that the reader may see. */
export interface SurveyOverview {
	survey: Survey;
	/** What the outside sees. */
	status: SurveyStatus;
	/** Received: sealed and waiting. */
	ballots: number;
	waiting: number;
}

export interface ReceivedByAgency {
	agency: Agency;
	ballots: number;
	waiting: number;
}

export interface SurveyDetail extends SurveyOverview {
	/** In order of code. */
	agencies: ReceivedByAgency[];
	/** With what came in at each, over all days. */
	points: { point: Point; ballots: number }[];
	/** No ballot can come any more and none waits. */
	settled: boolean;
	/** Of files and paper, taken in and not in the inbox yet; absent for none, and for who sees not all. */
	onTheWay?: { ballots: number; since: string };
}

/** The surveys in which this staff member sees received ballots; the latest first. */
export async function surveyOverviews(
	deps: Deps,
	staff: Staff | undefined
): Promise<SurveyOverview[]> {
	requireAllowed(staff, 'received:see');
	const surveys = await listSurveys(deps.db);
	const found = await Promise.all(surveys.map((survey) => receivedIn(deps, staff, survey)));
	return found
		.filter(({ agencies }) => agencies.length > 0 || scopeOf(staff, 'received:see') === 'all')
		.map(({ survey, agencies }) => ({ survey, ...totalsOf(deps, survey, agencies) }));
}

/** @throws AppError 'survey-not-found', also where it is not this staff member's business */
export async function surveyDetail(
	deps: Deps,
	staff: Staff | undefined,
	id: string
): Promise<SurveyDetail> {
	requireAllowed(staff, 'received:see');
	const survey = await requireSurvey(deps, id);
	const onTheWay = onTheWayOf(await listOutbox(deps.db, survey.id));
	const { agencies } = await receivedIn(deps, staff, survey);
	if (agencies.length === 0 && scopeOf(staff, 'received:see') !== 'all') {
		throw new AppError('survey-not-found', 'not of this agency');
	}
	const totals = totalsOf(deps, survey, agencies);
	return {
		survey,
		...totals,
		agencies,
		points: await pointsOf(deps, survey.id, agencies),
		settled: isOver(survey, deps.now()) && totals.waiting === 0 && !onTheWay,
		...(onTheWay && scopeOf(staff, 'received:see') === 'all' && { onTheWay })
	};
}

function onTheWayOf(taken: readonly OnTheWay[]): SurveyDetail['onTheWay'] {
	const [first] = taken;
	if (!first) return undefined;
	return { ballots: taken.reduce((sum, it) => sum + it.ballots, 0), since: first.takenAt };
}

async function receivedIn(
	deps: Deps,
	staff: Staff,
	survey: Survey
): Promise<{ survey: Survey; agencies: ReceivedByAgency[] }> {
	const { main, waiting: waits } = await atOneInstant(deps, survey.id, {
		main: (tx) => readSealed(tx, survey.id),
		inbox: (inbox) => countWaiting(inbox, survey.id)
	});
	const { sealed } = main;
	const ids = new Set([...main.ofPoints, ...[...sealed, ...waits].map((it) => it.agencyId)]);
	const seen = [...ids].filter((agencyId) => isAllowed(staff, 'received:see', agencyId));
	const agencies = (await findAgencies(deps.db, seen)).map((agency) => {
		const waiting = ballotsOf(waits, agency.id);
		return { agency, waiting, ballots: ballotsOf(sealed, agency.id) + waiting };
	});
	return { survey, agencies };
}

async function readSealed(tx: Tx, surveyId: string) {
	const sealed = await countSealed(tx, surveyId);
	return { sealed, ofPoints: await listPointAgencyIds(tx, surveyId) };
}

function ballotsOf(counts: readonly { agencyId: string; ballots: number }[], id: string): number {
	return counts.reduce((sum, it) => (it.agencyId === id ? sum + it.ballots : sum), 0);
}

function totalsOf(deps: Deps, survey: Survey, agencies: readonly ReceivedByAgency[]) {
	return {
		status: statusAt(survey, deps.now()),
		ballots: agencies.reduce((sum, it) => sum + it.ballots, 0),
		waiting: agencies.reduce((sum, it) => sum + it.waiting, 0)
	};
}

async function pointsOf(deps: Deps, surveyId: string, agencies: readonly ReceivedByAgency[]) {
	const ids = agencies.map((it) => it.agency.id);
	const { main, waiting } = await atOneInstant(deps, surveyId, {
		main: (tx) => countByPoint(tx, surveyId),
		inbox: (inbox) => countWaitingByPoint(inbox, surveyId)
	});
	const counts = [...main, ...waiting];
	const points = await listPoints(deps.db, surveyId);
	return points
		.filter((point) => point.agencyIds.some((id) => ids.includes(id)))
		.map((point) => ({
			point,
			ballots: counts
				.filter((it) => it.pointId === point.id && ids.includes(it.agencyId))
				.reduce((sum, it) => sum + it.ballots, 0)
		}));
}

async function requireSurvey(deps: Deps, id: string): Promise<Survey> {
	const survey = await findSurvey(deps.db, id);
	if (!survey) throw new AppError('survey-not-found', 'no such survey');
	return survey;
}
