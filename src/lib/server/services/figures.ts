import type { CountedFiles, EnteredCases, Figures } from '#lib/domain/figures.ts';
import { DEPARTMENT_CODE } from '#lib/domain/letterhead.ts';
import { periodOfDays, type Period } from '#lib/domain/period.ts';
import type { ReportCheckpoint } from '#lib/domain/report.ts';
import { isOver, statusAt, type Survey } from '#lib/domain/survey.ts';
import { findAgencies, findAgencyByCode } from '#lib/server/storage/agencies.ts';
import { listCaseCounts } from '#lib/server/storage/case-counts.ts';
import { countedFiles } from '#lib/server/storage/finished-files.ts';
import { listGaps } from '#lib/server/storage/gaps.ts';
import type { InboxDb } from '#lib/server/storage/inbox/schema.ts';
import { countWaiting, type WaitingCount } from '#lib/server/storage/inbox/waiting.ts';
import { findCheckpoint, type CheckpointRow } from '#lib/server/storage/checkpoints.ts';
import { isOutboxEmpty } from '#lib/server/storage/outbox.ts';
import { listSettled } from '#lib/server/storage/paper-batches.ts';
import { findPlan } from '#lib/server/storage/plans.ts';
import { listPointAgencyIds } from '#lib/server/storage/points.ts';
import type { Db, Tx } from '#lib/server/storage/schema.ts';
import { listServices } from '#lib/server/storage/services.ts';
import { listCells } from '#lib/server/storage/tallies.ts';
import { countVoided } from '#lib/server/storage/voids.ts';
import { atOneInstant, atOneInstantIn, type Seen } from './at-one-instant.ts';
import type { Deps } from './deps.ts';
import { rootIn } from './verification.ts';

/** A survey's figures as they are now, without the files of its agencies: `liveFiles` has their sums. */
export async function liveFigures(deps: Deps, survey: Survey): Promise<Figures> {
	const arrived = await isOutboxEmpty(deps.db, survey.id); // what leaves it meanwhile is seen nowhere
	const seen = await atOneInstant(deps, survey.id, readingOf(survey.id));
	const figures = await figuresOf(deps.db, survey, deps.now(), seen);
	return { ...figures, isSettled: figures.isSettled && arrived, cases: [] };
}

/** The same within a transaction that holds the survey's lock, with the files. */
export async function figuresIn(tx: Tx, deps: Deps, survey: Survey): Promise<Figures> {
	const seen = await atOneInstantIn(tx, deps, survey.id, readingOf(survey.id));
	const figures = await figuresOf(tx, survey, deps.now(), seen);
	const ids = figures.agencies.map((it) => it.id);
	return { ...figures, cases: await casesOf(tx, survey, ids) };
}

function readingOf(surveyId: string) {
	return {
		main: (tx: Tx) => readSealed(tx, surveyId),
		inbox: (inbox: InboxDb) => countWaiting(inbox, surveyId)
	};
}

async function readSealed(tx: Tx, surveyId: string) {
	return {
		packed: await listCells(tx, surveyId),
		ofPoints: await listPointAgencyIds(tx, surveyId),
		last: await findCheckpoint(tx, surveyId),
		voided: await countVoided(tx, surveyId),
		gaps: await listGaps(tx, surveyId),
		paper: await listSettled(tx, surveyId),
		allArrived: await isOutboxEmpty(tx, surveyId)
	};
}

type Sealed = Awaited<ReturnType<typeof readSealed>>;

async function figuresOf(
	db: Db,
	survey: Survey,
	now: number,
	{ main, waiting }: Seen<Sealed, WaitingCount>
): Promise<Omit<Figures, 'cases'>> {
	const { packed, ofPoints, last, voided, gaps, paper, allArrived } = main;
	const filled = [...packed, ...waiting];
	const ids = [...new Set([...ofPoints, ...filled.map((it) => it.agencyId)])];
	const department = await findAgencyByCode(db, DEPARTMENT_CODE);
	const held = packed.filter((cell) => cell.lastShown !== undefined);
	return {
		survey,
		status: statusAt(survey, now),
		isSettled: isOver(survey, now) && waiting.length === 0 && allArrived,
		agencies: await findAgencies(db, ids),
		...(department && { department }),
		services: withBallots(await listServices(db, ids, codesOf(filled)), filled),
		cells: packed,
		waiting: waiting.map(({ agencyId, serviceCode, channel, month, ballots }) => {
			return { agencyId, serviceCode, channel, month, ballots };
		}),
		unsteady: [...new Set(held.map((it) => it.agencyId))],
		gaps,
		...(last && { checkpoint: checkpointOf(last) }),
		voided: Object.fromEntries(voided),
		paper
	};
}

interface OfService {
	agencyId: string;
	serviceCode: string;
}

function codesOf(filled: readonly OfService[]): string[] {
	return [...new Set(filled.map((it) => it.serviceCode))];
}

/** A province has tens of thousands of procedures, and ballots of few. */
function withBallots<T extends { agencyId: string; code: string }>(
	services: readonly T[],
	filled: readonly OfService[]
): T[] {
	const names = new Set(filled.map((it) => `${it.agencyId} ${it.serviceCode}`));
	return services.filter((it) => names.has(`${it.agencyId} ${it.code}`));
}

/** Finished files of agencies as they are now, of the period that a freeze would keep. */
export async function liveFiles(
	{ db }: Deps,
	survey: Survey,
	agencies: Figures['agencies']
): Promise<CountedFiles[]> {
	const period = await filesPeriod(db, survey);
	const ids = agencies.map((it) => it.id);
	return period === undefined ? [] : countedFiles(db, ids, period);
}

/** The month, quarter or year that the plan's time lies in; absent where it is none. */
async function filesPeriod(db: Db, { planId }: Survey): Promise<Period | undefined> {
	const days = (await findPlan(db, planId))?.period;
	return days && periodOfDays(days);
}

/**
 * Of the month, quarter or year that the plan's time lies in; an agency's whole where it was
 * reported, else its procedures'.
 */
async function casesOf(
	db: Db,
	survey: Survey,
	agencyIds: readonly string[]
): Promise<EnteredCases[]> {
	const period = await filesPeriod(db, survey);
	if (period === undefined) return [];
	const counts = await listCaseCounts(db, { agencyIds, period });
	const whole = new Set(counts.filter((it) => it.serviceCode === '').map((it) => it.agencyId));
	return counts
		.filter((it) => it.serviceCode === '' || !whole.has(it.agencyId))
		.map(({ revision: _revision, sample: _sample, ...count }) => count);
}

function checkpointOf({ lock, size, note }: CheckpointRow): ReportCheckpoint {
	return { lock, size, root: rootIn(note) };
}
