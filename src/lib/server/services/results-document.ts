import type { ReportFilter } from '#lib/domain/report.ts';
import { resultsJson } from '#lib/server/export/results-json.ts';
import type { Deps } from './deps.ts';
import type { FiguresChoice } from './results.ts';
import { fullReport } from './traits/full-report.ts';
import type { Viewer } from './viewer.ts';

export interface ResultsDocument {
	/** The same bytes as the export. */
	json: string;
	/** Everybody is given the same. */
	isPublished: boolean;
}

/** A survey's results for programs. @throws AppError as `surveyResults` */
export async function resultsDocument(
	deps: Deps,
	viewer: Viewer,
	surveyId: string,
	filter: ReportFilter,
	choice?: FiguresChoice
): Promise<ResultsDocument> {
	const report = await fullReport(deps, viewer, { surveyId, filter, choice });
	return { json: resultsJson(report), isPublished: report.survey.status === 'published' };
}
