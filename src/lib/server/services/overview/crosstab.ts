import { buildReport, type ReportInput } from '#lib/domain/build-report.ts';
import { contextOf } from '#lib/domain/report-context.ts';
import {
	crosstab,
	crossedQuestions,
	officialsTrait,
	traitsOf,
	withoutOfficials,
	type AgencyGroups,
	type Crosstab,
	type Trait
} from '#lib/domain/crosstab.ts';
import { headlines } from '#lib/domain/headline.ts';
import type { LocalText } from '#lib/domain/locale.ts';
import { questionResults } from '#lib/domain/question-results.ts';
import { summarised } from '#lib/domain/report-summary.ts';
import type { Cut, Report, ReportQuestion } from '#lib/domain/report.ts';
import type { TraitTallies } from '#lib/domain/trait-counts.ts';
import { reportWords } from '#lib/messages/report-words.ts';
import { isAllowed, requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { keptGroups, keptTraits } from '#lib/domain/traits/kept-traits.ts';
import { readKeptTraits, readTrait } from '#lib/server/services/readings/read-traits.ts';
import { readResults } from '#lib/server/services/results.ts';

/** What is asked for; '' or absent takes the first that there is. */
export interface CrosstabQuery {
	agency?: string;
	trait?: string;
	question?: string;
}

/** Reads what is asked for from an address. */
export function crosstabQuery(query: URLSearchParams): CrosstabQuery {
	return {
		agency: query.get('agency') ?? '',
		trait: query.get('trait') ?? '',
		question: query.get('question') ?? ''
	};
}

/** An agency with and without respondents who are officials. */
export interface OfficialsPart {
	/** Whose ballots. */
	of: 'all' | 'officials' | 'others';
	ballots: number;
	cut: Cut;
}

export interface CrosstabPage {
	report: Report;
	/** Code of the one agency; absent: of all that the reader may see. */
	agency?: string;
	traits: readonly Trait[];
	/** Those that may be asked for; texts are left out. */
	questions: readonly ReportQuestion[];
	/** Absent where the questionnaire has no trait, where nothing is rated, and where the agency is hidden. */
	asked?: { trait: Trait; question: ReportQuestion; name: LocalText; table: Crosstab };
	/** Of one agency; absent where it may not be shown or nobody tells. */
	officials?: readonly OfficialsPart[];
}

/**
 * A question by a trait. Only once no figure moves any more: a group may grow by one ballot at a time.
 * @throws AppError as `surveyResults`; 'not-allowed' while ballots still come in; 'bad-request' for a
 *   trait or a question that there is not
 */
export async function crosstabPage(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string,
	query: CrosstabQuery
): Promise<CrosstabPage> {
	requireAllowed(staff, 'results:see-closed');
	const scope = await scopeOf(deps, staff, surveyId, query.agency || undefined);
	const { code, report, name } = scope;
	const { questionnaire } = scope.input;
	const traits = traitsOf(questionnaire);
	const questions = crossedQuestions(questionnaire, report.questions);
	const named = code === undefined ? {} : { agency: code };
	const page = { report: summarised(report), ...named, traits, questions };
	const trait = chosenTrait(traits, query.trait);
	const question = chosenQuestion(questions, report, query.question);
	if (!trait || !question || scope.shown.length === 0) return page;
	const groups = await groupsBy(deps, scope.input, trait);
	const agencies = scope.shown.flatMap((id) => groups.get(id) ?? []);
	const table = crosstab({ questionnaire, agencies, trait, question, name });
	const officials = officialsParts(scope, trait, agencies);
	return { ...page, asked: { trait, question, name, table }, ...(officials && { officials }) };
}

/**
 * The ballots of each agency by a trait; of one that reports show satisfaction by, the page shows the
 * same groups as these.
 */
async function groupsBy(
	deps: Deps,
	input: ReportInput,
	trait: Trait
): Promise<ReadonlyMap<string, AgencyGroups>> {
	const { survey, questionnaire } = input;
	const at = keptTraits(questionnaire).findIndex(({ id }) => id === trait.id);
	if (at < 0) return readTrait(deps, survey.id, questionnaire, trait.id);
	const { tallies, spread } = await readKeptTraits(deps, survey.id, questionnaire);
	return new Map(
		[...tallies].flatMap(([id, own]) => {
			const [groups, shown] = [own[at], keptGroups(input, spread.get(id) ?? [])[at]];
			return groups && shown ? [[id, { ...groups, shown }]] : [];
		})
	);
}

/** Whose groups are asked for. */
interface Scope {
	/** Of the one agency; absent: of all that are the reader's business. */
	code: string | undefined;
	input: ReportInput;
	report: Report;
	/** Ids of the agencies whose own figures are shown. */
	shown: readonly string[];
	name: LocalText;
}

async function scopeOf(
	deps: Deps,
	staff: Staff,
	surveyId: string,
	code: string | undefined
): Promise<Scope> {
	const filter = code === undefined ? {} : { agency: code };
	const wanted = { filter, choice: 'live', summary: true } as const;
	const { input, phase } = await readResults(deps, staff, surveyId, wanted);
	if (phase === 'moving') throw new AppError('not-allowed', 'figures still move');
	// Once a survey is published everybody sees its figures; groups of people stay its own business.
	const own = input.agencies.filter(({ id }) => isAllowed(staff, 'results:see-closed', id));
	const named = own.filter((it) => code === undefined || it.code === code);
	const [only] = named;
	if (!only) throw new AppError('not-allowed', 'results');
	const { isHidden } = contextOf(input);
	return {
		code,
		input,
		report: buildReport(input),
		shown: named.filter(({ id }) => !isHidden({ agencyId: id })).map(({ id }) => id),
		name: named.length === 1 ? only.name : reportWords.theAgency
	};
}

/** @throws AppError 'bad-request' for one that there is not */
function chosenTrait(traits: readonly Trait[], id: string | undefined): Trait | undefined {
	const found = id ? traits.find((it) => it.id === id) : traits[0];
	if (id && !found) throw new AppError('bad-request', 'trait');
	return found;
}

/** Absent: what speaks for the services, else for policies. @throws AppError as `chosenTrait` */
function chosenQuestion(
	questions: readonly ReportQuestion[],
	report: Report,
	id: string | undefined
): ReportQuestion | undefined {
	const found = id
		? questions.find((it) => it.id === id)
		: (headlines(report).at(-1)?.question ?? questions[0]);
	if (id && !found) throw new AppError('bad-request', 'question');
	return found;
}

/** Of one agency, by the trait that tells officials apart. @returns undefined where it may not be shown */
function officialsParts(
	{ code, input, report, name }: Scope,
	trait: Trait,
	[own]: readonly TraitTallies[]
): OfficialsPart[] | undefined {
	const { questionnaire } = input;
	const tells = trait.id === officialsTrait(questionnaire)?.id;
	const sides =
		code !== undefined && own && tells ? withoutOfficials(questionnaire, trait, own) : undefined;
	if (!sides) return undefined;
	const asked = crossedQuestions(questionnaire, report.questions);
	const partOf = (of: 'officials' | 'others') => {
		const { ballots } = sides[of];
		const questions = questionResults(questionnaire, sides[of], asked, name);
		return { of, ballots, cut: { suppressed: false as const, questions } };
	};
	const ballots = sides.officials.ballots + sides.others.ballots;
	return [{ of: 'all', ballots, cut: report.cut }, partOf('others'), partOf('officials')];
}
