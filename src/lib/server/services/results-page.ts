import { pageNumber } from '#lib/domain/catalogue/page-number.ts';
import { parseFreezeNumber } from '#lib/domain/freeze.ts';
import { reportPage } from '#lib/domain/report-pages.ts';
import { parseReportFilter } from '#lib/domain/report-filter.ts';
import { summarised } from '#lib/domain/report-summary.ts';
import type { Report, ReportFilter } from '#lib/domain/report.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { qrCode, type QrCode } from '#lib/server/export/qr-code.ts';
import type { Deps } from './deps.ts';
import { surveyResults, type FiguresChoice } from './results.ts';

/** @throws AppError 'bad-request' for a channel or a period that there cannot be */
export function requireFilter(query: URLSearchParams): ReportFilter {
	const filter = parseReportFilter(query);
	if (!filter.ok) throw new AppError('bad-request', filter.error);
	return filter.value;
}

/** @throws AppError 'bad-request' for what no number of a freeze can be */
export function requireFreezeNumber(query: URLSearchParams): FiguresChoice {
	const typed = query.get('freeze') || undefined;
	if (typed === undefined) return undefined;
	const number = parseFreezeNumber(typed);
	if (number === undefined) throw new AppError('bad-request', 'freeze');
	return number;
}

export interface ResultsPage {
	report: Report;
	/** What the address limits the figures to, the agency included. */
	filter: ReportFilter;
	/** The number of the freeze that the address asks for. */
	chosenFreeze?: number;
	/** Opens the frozen figures, to be held against the paper. */
	qr?: QrCode;
	/** Of the list of agencies, from 1. */
	page: number;
	last: number;
}

/**
 * The results of all agencies that the staff member may see, as a page shows them: of each only what
 * speaks for a domain; the files have all.
 * @throws AppError as `surveyResults` and `requireFilter`
 */
export async function resultsPage(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string,
	query: URLSearchParams
): Promise<ResultsPage> {
	const { agency: _asked, ...filter } = requireFilter(query);
	const choice = requireFreezeNumber(query);
	const report = await surveyResults(deps, staff ?? 'public', surveyId, filter, choice, true);
	return shownPage(report, { filter, choice, query });
}

/** A report as a page shows it. */
export function shownPage(
	report: Report,
	{ filter, choice, query }: { filter: ReportFilter; choice: FiguresChoice; query: URLSearchParams }
): ResultsPage {
	return {
		...reportPage(summarised(report), pageNumber(query.get('page'))),
		filter,
		...(typeof choice === 'number' && { chosenFreeze: choice }),
		...(report.freeze && { qr: qrCode(report.freeze.address, 'M') })
	};
}
