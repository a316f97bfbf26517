import type { Agency } from '#lib/domain/agency.ts';
import type { IsQuestionHidden } from '#lib/domain/asked-of-some.ts';
import { buildReport, type ReportInput } from '#lib/domain/build-report.ts';
import type { Figures } from '#lib/domain/figures.ts';
import type { LocalText } from '#lib/domain/locale.ts';
import { contextOf } from '#lib/domain/report-context.ts';
import type { Report } from '#lib/domain/report.ts';
import { reportWords } from '#lib/messages/report-words.ts';
import { isAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { requireFreezeNumber } from '#lib/server/services/results-page.ts';
import { readResults } from '#lib/server/services/results.ts';

/** What is asked for; '' or absent takes the first that there is. */
export interface CrosstabQuery {
	agency?: string;
	trait?: string;
	question?: string;
	/** Number of the freeze whose tables are wanted; absent: as the ballots are now. */
	freeze?: number;
}

/** Reads what is asked for from an address. @throws AppError 'bad-request' for what no freeze can be */
export function crosstabQuery(query: URLSearchParams): CrosstabQuery {
	const freeze = requireFreezeNumber(query);
	return {
		agency: query.get('agency') ?? '',
		trait: query.get('trait') ?? '',
		question: query.get('question') ?? '',
		...(typeof freeze === 'number' && { freeze })
	};
}

/** Whose groups are asked for. */
export interface CrosstabScope {
	/** Of the one agency; absent: of all that are the reader's business. */
	code: string | undefined;
	input: ReportInput;
	report: Report;
	/** What they were chosen from. */
	figures: Figures;
	/** The agencies that are asked for. */
	agencies: readonly Agency[];
	/** Ids of those whose own figures are shown. */
	shown: readonly string[];
	/** Of a question that some were asked: whether they are too few to show. */
	isQuestionHidden: IsQuestionHidden;
	name: LocalText;
}

/**
 * @throws AppError as `readResults`; 'not-allowed' while ballots still come in, where no freeze is asked
 *   for: a group may grow by one ballot at a time
 */
export async function crosstabScope(
	deps: Deps,
	staff: Staff,
	surveyId: string,
	{ agency, freeze }: CrosstabQuery
): Promise<CrosstabScope> {
	const code = agency || undefined;
	const filter = code === undefined ? {} : { agency: code };
	const wanted = { filter, choice: freeze ?? 'live', summary: true } as const;
	const { input, chosen, phase } = await readResults(deps, staff, surveyId, wanted);
	if (phase === 'moving' && freeze === undefined) {
		throw new AppError('not-allowed', 'figures still move');
	}
	// Once a survey is published everybody sees its figures; groups of people stay its own business.
	const own = input.agencies.filter(({ id }) => isAllowed(staff, 'results:see-closed', id));
	const agencies = own.filter((it) => code === undefined || it.code === code);
	const [only] = agencies;
	if (!only) throw new AppError('not-allowed', 'results');
	const { isHidden, isQuestionHidden } = contextOf(input);
	return {
		code,
		input,
		report: buildReport(input),
		figures: chosen.figures,
		agencies,
		shown: agencies.filter(({ id }) => !isHidden({ agencyId: id })).map(({ id }) => id),
		isQuestionHidden,
		name: agencies.length === 1 ? only.name : reportWords.theAgency
	};
}
