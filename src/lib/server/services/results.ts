import { buildReport, type ReportInput } from '#lib/domain/build-report.ts';
import type { CountedFiles, Figures } from '#lib/domain/figures.ts';
import { letterheadsOf } from '#lib/domain/letterhead.ts';
import { summarizePaper } from '#lib/domain/paper/paper-summary.ts';
import { reportProvince } from '#lib/domain/report-province.ts';
import type { Report, ReportFilter } from '#lib/domain/report.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { unpackCounts } from '#lib/domain/tally.ts';
import { reportWords } from '#lib/messages/report-words.ts';
import { AppError } from '#lib/server/errors.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import {
	chosenFigures,
	filesOf,
	phaseOf,
	type Chosen,
	type FiguresChoice
} from './chosen-figures.ts';
import type { Deps } from './deps.ts';
import { requireAsked } from './logged-questionnaires.ts';
import {
	requireOwnSurvey,
	requireResultsOf,
	seesOwnOnly,
	seesResultsOf,
	type Phase,
	type Viewer
} from './viewer.ts';

export type { FiguresChoice } from './chosen-figures.ts';

/**
 * A survey's results by the common core, of the agencies that this viewer may see; others are left
 * out. What an agency asks of its own is in no report but its own: `own-results.ts`.
 * @param filter by codes; absent: not limited
 * @param summary of several agencies no more than a page shows: see `ReportInput`
 * @throws AppError 'survey-not-found'; 'freeze-not-found'; 'not-logged-in' or 'not-allowed' where
 *   there is nothing that the viewer may see; 'agency-not-found' for a filter's agency that the survey
 *   does not have
 */
export async function surveyResults(
	deps: Deps,
	viewer: Viewer,
	surveyId: string,
	filter: ReportFilter = {},
	choice?: FiguresChoice,
	summary = false
): Promise<Report> {
	return reportOf(await readResults(deps, viewer, surveyId, { filter, choice, summary }));
}

/** All that a report is made of, for pages that cut it further. */
export interface ReadResults {
	input: ReportInput;
	/** What was chosen, of all agencies: no viewer is handed it as it is. */
	chosen: Chosen;
	/** Who may see what follows from it. */
	phase: Phase;
	/** What goes into a report as it is. */
	rest: Pick<Report, 'paper' | 'letterheads'>;
	/** Finished files of the agencies; to the public without who entered them. */
	cases: readonly CountedFiles[];
}

export interface Wanted {
	filter?: ReportFilter;
	choice?: FiguresChoice;
	/** As of `surveyResults`. */
	summary?: boolean;
}

/** @throws AppError as `surveyResults` */
export async function readResults(
	deps: Deps,
	viewer: Viewer,
	surveyId: string,
	{ filter = {}, choice, summary = false }: Wanted = {}
): Promise<ReadResults> {
	const survey = await requireSurvey(deps, surveyId);
	const chosen = await chosenFigures(deps, survey, choice);
	const phase = phaseOf(survey, chosen);
	requireResultsOf(viewer, phase);
	requireNamedAgency(viewer, phase, chosen.figures, filter.agency);
	const isOwn = seesOwnOnly(viewer, phase);
	const isSeen = (agencyId: string) => seesResultsOf(viewer, phase, agencyId);
	const { input, rest } = await inputOf(deps, chosen, { filter, summary, isOwn, isSeen });
	if (input.agencies.length === 0) requireOwnSurvey(viewer, phase);
	const cases = (await filesOf(deps, survey, chosen, filter)).map((it) =>
		viewer === 'public' ? { ...it, enteredBy: '' } : it
	);
	return { input, chosen, phase, rest, cases };
}

/** The report of what was read. */
export function reportOf({
	input,
	rest,
	cases
}: Pick<ReadResults, 'input' | 'rest' | 'cases'>): Report {
	const report = buildReport(input);
	const province = reportProvince(report, cases, input.agencies);
	return { ...report, ...rest, ...(province && { province }) };
}

interface Asked {
	filter: ReportFilter;
	summary: boolean;
	/** See `Audience`. */
	isOwn: boolean;
	isSeen: (agencyId: string) => boolean;
}

/** @param isSeen whose figures the report is made of */
export async function inputOf(
	deps: Deps,
	{ figures, freeze }: Chosen,
	{ filter, summary, isOwn, isSeen }: Asked
): Promise<Pick<ReadResults, 'input' | 'rest'>> {
	const { id, questionnaire: asked } = figures.survey;
	const questionnaire = await requireAsked(deps, id, asked);
	const isSeenCell = ({ agencyId }: { agencyId: string }) => isSeen(agencyId);
	const paper = summarizePaper(figures.paper.filter(isSeenCell));
	const input: ReportInput = {
		survey: figures.survey,
		status: figures.status,
		questionnaire,
		agencies: figures.agencies.filter(({ id }) => isSeen(id)),
		services: figures.services.filter(isSeenCell),
		cells: figures.cells.filter(isSeenCell).map(({ ballots, counts, ...filed }) => {
			return { ...filed, tally: unpackCounts(questionnaire, ballots, counts) };
		}),
		waiting: figures.waiting.filter(isSeenCell),
		isOwn,
		isMoving: !figures.isSettled,
		unsteady: new Set(figures.isSettled ? [] : figures.unsteady),
		gaps: figures.gaps,
		checkpoint: figures.checkpoint,
		voided: new Map(Object.entries(figures.voided)),
		freeze,
		filter,
		words: reportWords,
		summary
	};
	return {
		input,
		rest: { ...(paper && { paper }), ...(freeze && { letterheads: letterheadsOf(figures) }) }
	};
}

async function requireSurvey(deps: Deps, id: string): Promise<Survey> {
	const survey = await findSurvey(deps.db, id);
	if (!survey) throw new AppError('survey-not-found', 'no such survey');
	return survey;
}

function requireNamedAgency(
	viewer: Viewer,
	phase: Phase,
	{ agencies }: Figures,
	code: string | undefined
): void {
	if (code === undefined) return;
	const named = agencies.find((agency) => agency.code === code);
	if (!named) throw new AppError('agency-not-found', 'not in this survey');
	if (!seesResultsOf(viewer, phase, named.id)) throw new AppError('not-allowed', 'results');
}
