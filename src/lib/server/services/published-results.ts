import type { Report } from '#lib/domain/report.ts';
import { AppError } from '#lib/server/errors.ts';
import type { Deps } from './deps.ts';
import type { ExportRoom } from './export-jobs/export-job.ts';
import type { StreamedFile } from './export-jobs/export-jobs.ts';
import { resultsExport } from './export-jobs/results-export.ts';
import type { ExportFile, ExportRequest } from './exports.ts';
import { surveyResults } from './results.ts';

/**
 * A published survey's results. To the public others do not exist.
 * @throws AppError 'survey-not-found'
 */
export async function publishedResults(deps: Deps, surveyId: string): Promise<Report> {
	return orNotFound(surveyResults(deps, 'public', surveyId));
}

/**
 * A published survey's open data.
 * @throws AppError 'survey-not-found'
 */
export async function publishedFile(
	deps: Deps,
	room: ExportRoom,
	request: Omit<ExportRequest, 'filter'>,
	signal: AbortSignal
): Promise<ExportFile | StreamedFile> {
	const asked = { viewer: 'public', request: { ...request, filter: {} } } as const;
	return orNotFound(resultsExport(deps, room, asked, signal));
}

async function orNotFound<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (cause) {
		if (cause instanceof AppError && cause.code === 'not-logged-in') {
			throw new AppError('survey-not-found', 'not published', { cause });
		}
		throw cause;
	}
}
