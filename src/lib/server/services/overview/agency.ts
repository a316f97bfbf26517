import { agencyParts, type AgencyPart, type AgencyParts } from '#lib/domain/agency-parts.ts';
import { asksOwn } from '#lib/domain/own-questions.ts';
import { speaking } from '#lib/domain/report-summary.ts';
import type { Report } from '#lib/domain/report.ts';
import { isAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import {
	requireFilter,
	requireFreezeNumber,
	shownPage,
	type ResultsPage
} from '#lib/server/services/results-page.ts';
import { readResults, reportOf, type ReadResults } from '#lib/server/services/results.ts';
import { ownResultsAction } from '#lib/server/services/viewer.ts';

export interface AgencyResultsPage extends ResultsPage {
	/** By channel and by month; absent where the figures are limited to less than the agency. */
	parts?: AgencyParts;
	/** The agency asks something of its own, and this staff member may see what it brought. */
	seesOwn: boolean;
}

/** One agency's results in depth. @param code the agency's @throws AppError as `resultsPage` */
export async function agencyResultsPage(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string,
	{ code, query }: { code: string; query: URLSearchParams }
): Promise<AgencyResultsPage> {
	const { agency: _asked, ...within } = requireFilter(query);
	const filter = { ...within, agency: code };
	const choice = requireFreezeNumber(query);
	const read = await readResults(deps, staff ?? 'public', surveyId, { filter, choice });
	const report = reportOf(read);
	const isWhole = Object.keys(within).length === 0;
	return {
		...shownPage(report, { filter, choice, query }),
		...(isWhole && { parts: spokenParts(agencyParts(read.input, code), report) }),
		seesOwn: isOwnSeen(staff, read, code)
	};
}

/** Publishing shows an agency's results to all, but what its own questions brought to nobody more. */
function isOwnSeen(staff: Staff | undefined, { input, phase }: ReadResults, code: string): boolean {
	const agency = input.agencies.find((it) => it.code === code);
	if (!staff || !agency || !asksOwn(input.questionnaire, code)) return false;
	return isAllowed(staff, ownResultsAction(phase), agency.id);
}

/** A page shows of parts no more than what speaks for a domain. */
function spokenParts({ channels, months }: AgencyParts, { questions }: Report): AgencyParts {
	const shorten = <Of>(part: AgencyPart<Of>) => ({ ...part, cut: speaking(part.cut, questions) });
	return { channels: channels.map(shorten), months: months.map(shorten) };
}
