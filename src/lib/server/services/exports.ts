import type { Locale } from '#lib/domain/locale.ts';
import type { Report, ReportFilter } from '#lib/domain/report.ts';
import { requireAllowed, scopeOf } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { DOCX_TYPE } from '#lib/server/export/docx/docx.ts';
import { XLSX_TYPE } from '#lib/server/export/xlsx/xlsx.ts';
import { actorOf, recordAudit } from './audit.ts';
import type { Deps } from './deps.ts';
import { pointsRuleFor } from './par-points/points-rules.ts';
import { renderResults, type RenderOrder } from './reports/render-results.ts';
import { reportDetails } from './reports/report-details.ts';
import { ownResults } from './own-results.ts';
import { readResults, type FiguresChoice, type ReadResults } from './results.ts';
import { fullReport } from './traits/full-report.ts';
import type { Viewer } from './viewer.ts';

export const EXPORT_FORMATS = ['csv', 'xlsx', 'docx', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportFile {
	name: string;
	contentType: string;
	bytes: Uint8Array<ArrayBuffer>;
}

export interface ExportRequest {
	surveyId: string;
	format: ExportFormat;
	filter: ReportFilter;
	locale: Locale;
	/** Which figures; absent: as `surveyResults`. */
	choice?: FiguresChoice;
}

export interface OwnExportRequest extends Pick<ExportRequest, 'surveyId' | 'locale'> {
	format: OwnFormat;
	/** Code of the agency whose own questions are wanted. */
	agency: string;
}

/** Own questions stand outside the report that is signed: there is no Word file of them. */
export const OWN_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type OwnFormat = (typeof OWN_FORMATS)[number];

/**
 * A survey's results as a file: the same bytes on the page and on the command line.
 * @param begun what `readForExport` read of the same request
 * @throws AppError as `surveyResults`, and where the viewer may not export
 */
export async function exportResults(
	deps: Deps,
	viewer: Viewer,
	request: ExportRequest,
	begun?: ReadResults
): Promise<ExportFile> {
	if (typeof viewer === 'object') requireAllowed(viewer, 'results:export');
	const report = await fullReport(deps, viewer, request, begun);
	const order = await orderResults(deps, viewer, report, request);
	return { ...nameOf(report, request.format), bytes: await bytesOf(deps, order) };
}

/**
 * The figures that a file of results is made of, without what takes every ballot; nothing is recorded yet.
 * @throws AppError as `exportResults`
 */
export async function readForExport(
	deps: Deps,
	viewer: Viewer,
	{ surveyId, filter, choice }: Pick<ExportRequest, 'surveyId' | 'filter' | 'choice'>
): Promise<ReadResults> {
	if (typeof viewer === 'object') requireAllowed(viewer, 'results:export');
	return readResults(deps, viewer, surveyId, { filter, choice });
}

/** What is to be written for this viewer: it is recorded before the first byte is made. */
export async function orderResults(
	deps: Deps,
	viewer: Viewer,
	report: Report,
	{ surveyId, format, locale }: Pick<ExportRequest, 'surveyId' | 'format' | 'locale'>
): Promise<RenderOrder> {
	const frozen = report.freeze && { freeze: report.freeze.number };
	if (viewer !== 'public') await recordExport(deps, viewer, surveyId, { format, ...frozen });
	return orderOf(deps, viewer, report, { format, locale });
}

/**
 * What an agency's own questions brought, as a file.
 * @throws AppError as `ownResults`, and where the viewer may not export
 */
export async function exportOwnResults(
	deps: Deps,
	staff: Staff | undefined,
	{ surveyId, agency, format, locale }: OwnExportRequest
): Promise<ExportFile> {
	requireAllowed(staff, 'results:export');
	const report = await ownResults(deps, staff, surveyId, agency);
	await recordExport(deps, staff, surveyId, { format, own: agency });
	const { name, contentType } = nameOf(report, format);
	const order = await orderOf(deps, staff, report, { format, locale });
	return { name: `rieng_${name}`, contentType, bytes: await bytesOf(deps, order) };
}

async function recordExport(
	deps: Deps,
	viewer: Staff | 'operator',
	surveyId: string,
	detail: Record<string, string | number>
): Promise<void> {
	await recordAudit(deps.db, deps, {
		actor: viewer === 'operator' ? 'cli' : actorOf(viewer),
		action: 'results.export',
		subject: `survey:${surveyId}`,
		agencyId: viewer === 'operator' ? undefined : viewer.agencyId,
		detail
	});
}

/** Texts are written sooner than they are copied into another thread. */
function bytesOf({ render }: Deps, order: RenderOrder): Promise<Uint8Array<ArrayBuffer>> {
	const isText = order.format === 'csv' || order.format === 'json';
	return (isText ? renderResults : (render ?? renderResults))(order);
}

async function orderOf(
	deps: Deps,
	viewer: Viewer,
	report: Report,
	{ format, locale }: Pick<ExportRequest, 'format' | 'locale'>
): Promise<RenderOrder> {
	switch (format) {
		case 'csv':
			return { format, report, locale };
		case 'json':
			return { format, report };
		case 'xlsx':
			return workbookOf(deps, report, locale);
		case 'docx':
			return wordOf(deps, viewer, report, locale);
	}
}

async function workbookOf(deps: Deps, report: Report, locale: Locale): Promise<RenderOrder> {
	return { format: 'xlsx', report, locale, pointsRule: await pointsRuleFor(deps, report) };
}

async function wordOf(
	deps: Deps,
	viewer: Viewer,
	report: Report,
	locale: Locale
): Promise<RenderOrder> {
	const issued = asIssued(report, viewer);
	const details = await reportDetails(deps, viewer, issued);
	return { format: 'docx', report: issued, locale, details };
}

/** Who sees nothing but one agency gets that agency's report, on its own letterhead. */
function asIssued(report: Report, viewer: Viewer): Report {
	const [only, ...others] = report.agencies;
	if (typeof viewer !== 'object' || scopeOf(viewer, 'report:see') === 'all') return report;
	if (!only || others.length > 0) return report;
	return { ...report, filter: { ...report.filter, agency: only.code } };
}

const CONTENT_TYPES: Record<ExportFormat, string> = {
	csv: 'text/csv; charset=utf-8',
	xlsx: XLSX_TYPE,
	docx: DOCX_TYPE,
	json: 'application/json; charset=utf-8'
};

/** A frozen file tells its freeze in its name: CSV has no room for it inside. */
export function nameOf(
	{ survey, filter, freeze }: Pick<Report, 'survey' | 'filter'> & Partial<Pick<Report, 'freeze'>>,
	format: ExportFormat
): Pick<ExportFile, 'name' | 'contentType'> {
	const { agency, service, channel, period } = filter;
	const frozen = freeze && `chot-${freeze.number}_${freeze.code}`;
	const parts = [survey.id, agency, service, channel, period, frozen].filter(
		(it) => it !== undefined
	);
	return { name: `${parts.join('_')}.${format}`, contentType: CONTENT_TYPES[format] };
}
