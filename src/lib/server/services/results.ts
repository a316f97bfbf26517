import type { Agency } from '#lib/domain/agency.ts';
import { buildReport, type WaitingCell } from '#lib/domain/build-report.ts';
import { summarizePaper } from '#lib/domain/paper/paper-summary.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import type { Report, ReportCheckpoint, ReportFilter } from '#lib/domain/report.ts';
import { isOver, statusAt, type Survey } from '#lib/domain/survey.ts';
import { unpackCounts, type TallyCell } from '#lib/domain/tally.ts';
import { reportWords } from '#lib/messages/report-words.ts';
import { AppError } from '#lib/server/errors.ts';
import { findAgencies } from '#lib/server/storage/agencies.ts';
import { countWaiting } from '#lib/server/storage/inbox/waiting.ts';
import { listSettled } from '#lib/server/storage/paper-batches.ts';
import { findCheckpoint, type CheckpointRow } from '#lib/server/storage/log.ts';
import { listPointAgencyIds } from '#lib/server/storage/points.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { listGaps } from '#lib/server/storage/gaps.ts';
import { countVoided } from '#lib/server/storage/voids.ts';
import { listServices } from '#lib/server/storage/services.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import { listCells } from '#lib/server/storage/tallies.ts';
import { atOneInstant } from './at-one-instant.ts';
import type { Deps } from './deps.ts';
import { requireQuestionnaire } from './questionnaires.ts';
import { rootIn } from './verification.ts';
import { LEAST_SEALED } from './sealing.ts';
import {
	requireOwnSurvey,
	requireResultsOf,
	seesResultsOf,
	type Phase,
	type Viewer
} from './viewer.ts';

/**
 * A survey's results, of the agencies that this viewer may see; others are left out.
 * @param filter by codes; absent: not limited
 * @throws AppError 'survey-not-found'; 'not-logged-in' or 'not-allowed' where there is nothing that the
 *   viewer may see; 'agency-not-found' for a filter's agency that the survey does not have
 */
export async function surveyResults(
	deps: Deps,
	viewer: Viewer,
	surveyId: string,
	filter: ReportFilter = {}
): Promise<Report> {
	const survey = await requireSurvey(deps, surveyId);
	const { code, version } = survey.questionnaire;
	const questionnaire = await requireQuestionnaire(deps, code, version);
	const figures = await readFigures(deps, survey, questionnaire);
	const phase = phaseOf(survey, figures, deps.now());
	requireResultsOf(viewer, phase);
	requireNamedAgency(viewer, phase, figures.agencies, filter.agency);
	const agencies = figures.agencies.filter((it) => seesResultsOf(viewer, phase, it.id));
	if (agencies.length === 0) requireOwnSurvey(viewer, phase);
	const ids = agencies.map((agency) => agency.id);
	const paper = await paperOf(deps, surveyId, ids);
	const report = buildReport({
		survey,
		status: statusAt(survey, deps.now()),
		questionnaire,
		agencies,
		services: await listServices(deps.db, ids),
		cells: figures.cells.filter((cell) => ids.includes(cell.agencyId)),
		waiting: figures.waiting.filter((cell) => ids.includes(cell.agencyId)),
		unsteady: phase === 'moving' ? figures.unsteady : new Set(),
		gaps: await listGaps(deps.db, surveyId),
		checkpoint: figures.checkpoint,
		voided: figures.voided,
		filter,
		words: reportWords
	});
	return { ...report, ...(paper && { paper }) };
}

/** Of the agencies that are shown, whatever else the filter narrows: a bundle is not typed by service. */
async function paperOf(deps: Deps, surveyId: string, agencyIds: readonly string[]) {
	const settled = await listSettled(deps.db, surveyId);
	return summarizePaper(settled.filter((it) => agencyIds.includes(it.agencyId)));
}

function phaseOf(survey: Survey, figures: Figures, now: number): Phase {
	if (survey.status === 'published') return 'published';
	return isOver(survey, now) && figures.waiting.length === 0 ? 'settled' : 'moving';
}

async function requireSurvey(deps: Deps, id: string): Promise<Survey> {
	const survey = await findSurvey(deps.db, id);
	if (!survey) throw new AppError('survey-not-found', 'no such survey');
	return survey;
}

interface Figures {
	cells: TallyCell[];
	waiting: WaitingCell[];
	/** Agencies of which some heading once grew by fewer than ten ballots. */
	unsteady: ReadonlySet<string>;
	/** Those with a point in the survey, and those with ballots. */
	agencies: Agency[];
	/** The last data lock that the cells hold. */
	checkpoint: ReportCheckpoint | undefined;
	/** How many ballots of an agency no longer count. */
	voided: ReadonlyMap<string, number>;
}

async function readFigures(
	deps: Deps,
	survey: Survey,
	questionnaire: Questionnaire
): Promise<Figures> {
	const { main, waiting } = await atOneInstant(deps, survey.id, {
		main: (tx) => readSealed(tx, survey.id),
		inbox: (inbox) => countWaiting(inbox, survey.id)
	});
	const { packed } = main;
	const cells = packed.map(({ ballots, counts, smallestStep: _step, ...filed }) => ({
		...filed,
		tally: unpackCounts(questionnaire, ballots, counts)
	}));
	const grewByFew = packed.filter((cell) => cell.smallestStep < LEAST_SEALED);
	const ids = new Set([...main.agencyIds, ...waiting.map((it) => it.agencyId)]);
	const agencies = await findAgencies(deps.db, [...ids]);
	const unsteady = new Set(grewByFew.map((it) => it.agencyId));
	const checkpoint = main.last && checkpointOf(main.last);
	return { cells, waiting, agencies, unsteady, checkpoint, voided: main.voided };
}

async function readSealed(tx: Tx, surveyId: string) {
	const packed = await listCells(tx, surveyId);
	const ofPoints = await listPointAgencyIds(tx, surveyId);
	const last = await findCheckpoint(tx, surveyId);
	const voided = await countVoided(tx, surveyId);
	return { packed, last, voided, agencyIds: [...ofPoints, ...packed.map((it) => it.agencyId)] };
}

function checkpointOf({ lock, size, note }: CheckpointRow): ReportCheckpoint {
	return { lock, size, root: rootIn(note) };
}

function requireNamedAgency(
	viewer: Viewer,
	phase: Phase,
	agencies: readonly Agency[],
	code: string | undefined
): void {
	if (code === undefined) return;
	const named = agencies.find((agency) => agency.code === code);
	if (!named) throw new AppError('agency-not-found', 'not in this survey');
	if (!seesResultsOf(viewer, phase, named.id)) throw new AppError('not-allowed', 'results');
}
