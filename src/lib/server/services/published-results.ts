import type { Report } from '#lib/domain/report.ts';
import { AppError } from '#lib/server/errors.ts';
import type { Deps } from './deps.ts';
import { exportResults, type ExportFile, type ExportRequest } from './exports.ts';
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
	request: Omit<ExportRequest, 'filter'>
): Promise<ExportFile> {
	return orNotFound(exportResults(deps, 'public', { ...request, filter: {} }));
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
