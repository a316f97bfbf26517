import { isLongExport } from '#lib/domain/long-export.ts';
import { allQuestions } from '#lib/domain/questionnaire.ts';
import { filterQuery } from '#lib/domain/report-filter.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import {
	exportResults,
	nameOf,
	readForExport,
	type ExportFile,
	type ExportRequest
} from '#lib/server/services/exports.ts';
import type { ReadResults } from '#lib/server/services/results.ts';
import type { Viewer } from '#lib/server/services/viewer.ts';
import type { ExportJob, ExportOrder, ExportRoom } from './export-job.ts';
import { streamedFile, type StreamedFile } from './export-jobs.ts';

/** A file of results that somebody asks for. */
export interface ResultsExport {
	viewer: Viewer;
	request: ExportRequest;
}

/** A short file is there, a long one is on its way. */
export type BegunExport = { kind: 'file'; file: ExportFile } | { kind: 'job'; job: ExportJob };

/**
 * Begins to make a long file where its progress can be watched; a short one is made at once.
 * @throws AppError as `exportResults`
 */
export async function beginResultsExport(
	deps: Deps,
	room: ExportRoom,
	{ viewer, request }: ResultsExport
): Promise<BegunExport> {
	const read = await readForExport(deps, viewer, request);
	if (isLong(room, read))
		return { kind: 'job', job: room.begin(orderOf(read, { viewer, request })) };
	return { kind: 'file', file: await exportResults(deps, viewer, request, read) };
}

/**
 * The whole file. A long one is made where single ballots are, so that nobody waits for it but who
 * asked; that of everybody is made once.
 * @param signal of who asks: nobody else's file is made to the end when she has gone
 * @throws AppError as `exportResults`; 'page-not-found' where it was stopped
 */
export async function resultsExport(
	deps: Deps,
	room: ExportRoom,
	asked: ResultsExport,
	signal: AbortSignal
): Promise<ExportFile | StreamedFile> {
	const begun = await beginResultsExport(deps, room, asked);
	if (begun.kind === 'file') return begun.file;
	const { job } = begun;
	const stop = () => room.cancel(job.id, job.order.owner);
	if (asked.viewer !== 'public') {
		signal.addEventListener('abort', stop);
		if (signal.aborted) stop(); // while the figures were read
	}
	await room.ended(job);
	if (job.state === 'failed') throw new Error('the export ended without its file');
	return streamedFile(room, job);
}

function isLong(room: ExportRoom, { input }: ReadResults): boolean {
	const isOfOne = input.filter.agency !== undefined;
	const agencies = isOfOne ? 1 : input.agencies.length;
	const ratings = allQuestions(input.questionnaire).filter(({ kind }) => kind === 'rating').length;
	return isLongExport({ agencies, ratings }, room.longFrom);
}

function orderOf({ input }: ReadResults, { viewer, request }: ResultsExport): ExportOrder {
	const { survey, filter, freeze } = input;
	const file = nameOf({ survey, filter, ...(freeze && { freeze }) }, request.format);
	// A file of everybody is of frozen figures, which its name tells.
	const key = viewer === 'public' && freeze ? { key: `${file.name} ${request.locale}` } : {};
	return {
		owner: typeof viewer === 'object' ? viewer.username : '',
		surveyId: survey.id,
		work: { kind: 'results', viewer, request },
		...file,
		from: pageOf(request),
		...key
	};
}

/** The page whose figures are in the file. */
function pageOf({ surveyId, filter: { agency, ...within }, choice }: ExportRequest): string {
	const path = `/admin/surveys/${encodeURIComponent(surveyId)}/results`;
	const place = agency === undefined ? path : `${path}/${encodeURIComponent(agency)}`;
	const frozen = typeof choice === 'number' ? `freeze=${choice}` : '';
	const query = [frozen, filterQuery(within)].filter(Boolean).join('&');
	return query ? `${place}?${query}` : place;
}
