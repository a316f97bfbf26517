import { CHANNELS } from '#lib/domain/channel.ts';
import { parseFreezeNumber } from '#lib/domain/freeze.ts';
import { parseReportFilter, type FilterFault } from '#lib/domain/report-filter.ts';
import type { ReportFilter } from '#lib/domain/report.ts';
import { AppError } from '#lib/server/errors.ts';
import { orProblem, problem } from '#lib/server/problem.ts';
import { resultsDocument } from '#lib/server/services/results-document.ts';
import { askerOf } from '#lib/server/services/tokens/admit-token.ts';
import type { RequestHandler } from './$types.js';

const DETAIL: Record<FilterFault, string> = {
	channel: `channel: one of ${CHANNELS.join(', ')}`,
	period: 'period: a year, a quarter or a month, as 2024, 2024-Q4 or 2024-11'
};

export const GET: RequestHandler = ({ params, url, locals }) => {
	const filter = parseReportFilter(url.searchParams);
	if (!filter.ok) return problem(new AppError('bad-request', filter.error), DETAIL[filter.error]);
	const typed = url.searchParams.get('freeze') || undefined;
	const freeze = typed === undefined ? undefined : parseFreezeNumber(typed);
	if (typed !== undefined && freeze === undefined) {
		return problem(new AppError('bad-request', 'freeze'), 'freeze: its number, from 1');
	}
	return orProblem(answer(params.survey, filter.value, freeze, locals));
};

async function answer(
	surveyId: string,
	filter: ReportFilter,
	freeze: number | undefined,
	locals: App.Locals
): Promise<Response> {
	const viewer = askerOf(locals, surveyId) ?? 'public';
	const { json, isPublished } = await resultsDocument(
		locals.deps,
		viewer,
		surveyId,
		filter,
		freeze
	);
	return new Response(json, {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'cache-control': isPublished ? 'public, max-age=300' : 'no-store'
		}
	});
}
