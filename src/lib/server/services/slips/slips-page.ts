import type { Agency, Service } from '#lib/domain/agency.ts';
import type { Point } from '#lib/domain/point.ts';
import { NO_SLIPS, sumSlips, type SlipBatch, type SlipCounts } from '#lib/domain/slip-batch.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { AppError } from '#lib/server/errors.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { requireSurvey, takesPoints } from '#lib/server/services/points.ts';
import { listAgencies } from '#lib/server/storage/agencies.ts';
import { countSlips } from '#lib/server/storage/inbox/slips.ts';
import { listPoints } from '#lib/server/storage/points.ts';
import { listServices } from '#lib/server/storage/services.ts';
import { findBatchByNumber, listBatches } from '#lib/server/storage/slip-batches.ts';
import { listSlipMakers } from '#lib/server/storage/slip-makers.ts';
import { requireSlips, type SlipStaff } from './slip-rights.ts';

/** A batch with what became of its slips. */
export interface BatchLine {
	batch: SlipBatch;
	agency: Agency;
	point: Point;
	counts: SlipCounts;
}

export interface SlipsPage {
	survey: Survey;
	/** The latest first. */
	lines: BatchLine[];
	all: SlipCounts;
	/** Points at which slips about the chosen agency may be handed out; none until one is chosen. */
	points: Point[];
	/** Agencies about which this staff member may make slips, in order of code. */
	agencies: Agency[];
	agency?: Agency;
	services: Service[];
	/** User names of who may make slips though not of the department. */
	makers: string[];
	mayMake: boolean;
	mayName: boolean;
}

/** @throws AppError `not-allowed`; `survey-not-found` */
export async function slipsPage(
	deps: Deps,
	staff: SlipStaff | undefined,
	surveyId: string,
	agencyCode?: string
): Promise<SlipsPage> {
	const rights = await requireSlips(deps, staff, surveyId, 'sees');
	const survey = await requireSurvey(deps, surveyId);
	const points = (await listPoints(deps.db, surveyId)).filter(
		(it) => it.channel !== 'paper' && it.retiredAt === undefined
	);
	const rated = new Set(points.flatMap((it) => it.agencyIds));
	const all = await listAgencies(deps.db);
	const agencies = all.filter((it) => rated.has(it.id) && rights.makesFor(it.id));
	const agency = agencies.find((it) => it.code === agencyCode);
	const lines = await batchLines(deps, surveyId);
	return {
		survey,
		lines,
		all: sumSlips(lines.map((it) => it.counts)),
		points: agency ? points.filter((it) => it.agencyIds.includes(agency.id)) : [],
		agencies,
		...(agency && { agency }),
		services: agency ? await listServices(deps.db, [agency.id]) : [],
		makers: (await listSlipMakers(deps.db, surveyId)).map((it) => it.username),
		mayMake: rights.makes && takesPoints(survey, deps.now()),
		mayName: rights.names
	};
}

/** The batches of a survey with their counts, the latest first. */
export async function batchLines(deps: Deps, surveyId: string): Promise<BatchLine[]> {
	const counts = await countSlips(deps.inbox.db, surveyId);
	const points = new Map((await listPoints(deps.db, surveyId)).map((it) => [it.id, it]));
	const agencies = new Map((await listAgencies(deps.db)).map((it) => [it.id, it]));
	return (await listBatches(deps.db, surveyId)).flatMap((batch) => {
		const point = points.get(batch.pointId);
		const agency = agencies.get(batch.agencyId);
		if (!point || !agency) return [];
		return [{ batch, agency, point, counts: counts.get(batch.id) ?? NO_SLIPS }];
	});
}

export interface BatchName {
	surveyId: string;
	number: number;
}

/** @throws AppError 'batch-not-found' */
export async function requireBatch(
	deps: Deps,
	{ surveyId, number }: BatchName
): Promise<SlipBatch> {
	const isNumber = Number.isSafeInteger(number) && number >= 1 && number < 2 ** 31;
	const batch = isNumber ? await findBatchByNumber(deps.db, surveyId, number) : undefined;
	if (!batch) throw new AppError('batch-not-found', 'no such batch');
	return batch;
}

export interface BatchPage extends BatchLine {
	survey: Survey;
	/** May take slips of it out of use. */
	mayEnd: boolean;
}

/** @throws AppError `not-allowed`; `survey-not-found`; `batch-not-found` */
export async function batchPage(
	deps: Deps,
	staff: SlipStaff | undefined,
	name: BatchName
): Promise<BatchPage> {
	const rights = await requireSlips(deps, staff, name.surveyId, 'sees');
	const survey = await requireSurvey(deps, name.surveyId);
	const { id } = await requireBatch(deps, name);
	const line = (await batchLines(deps, name.surveyId)).find((it) => it.batch.id === id);
	if (!line) throw new AppError('batch-not-found', 'without its point');
	return { survey, ...line, mayEnd: rights.makes && rights.makesFor(line.agency.id) };
}
