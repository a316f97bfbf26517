import type { ReportInput } from '#lib/domain/build-report.ts';
import {
	crosstab,
	askedOf,
	crossedQuestions,
	traitsOf,
	type AgencyGroups,
	type AskedOf,
	type Crosstab,
	type Trait
} from '#lib/domain/crosstab.ts';
import { headlines } from '#lib/domain/headline.ts';
import type { LocalText } from '#lib/domain/locale.ts';
import { summarised } from '#lib/domain/report-summary.ts';
import type { Report, ReportQuestion } from '#lib/domain/report.ts';
import { keptTraits } from '#lib/domain/traits/kept-traits.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { readKeptTraits, readTrait } from '#lib/server/services/readings/read-traits.ts';
import { crosstabScope, type CrosstabQuery, type CrosstabScope } from './crosstab-scope.ts';
import { frozenTable, type NotFrozen } from './frozen-crosstab.ts';
import { officialsParts, type OfficialsPart } from './officials-parts.ts';

export interface CrosstabPage {
	report: Report;
	/** Code of the one agency; absent: of all that the reader may see. */
	agency?: string;
	traits: readonly Trait[];
	/** Those that may be asked for; texts are left out. */
	questions: readonly ReportQuestion[];
	/** Absent where the questionnaire has no trait, where nothing is rated, and where the agency is hidden. */
	asked?: {
		trait: Trait;
		question: ReportQuestion;
		/** Absent: of all. */
		of?: AskedOf;
		name: LocalText;
		table: Crosstab;
	};
	/** In place of these where a question was asked of too few to show. */
	fewAsked?: AskedOf;
	/** Of one agency; absent where it may not be shown or nobody tells. */
	officials?: readonly OfficialsPart[];
	/** Where a frozen table is asked for that the freeze has not: which, and why. */
	notFrozen?: { why: NotFrozen; trait: string; question: string };
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
	const scope = await crosstabScope(deps, staff, surveyId, query);
	const { code, report, input } = scope;
	const all = {
		traits: traitsOf(input.questionnaire),
		questions: crossedQuestions(report.questions)
	};
	const named = code === undefined ? {} : { agency: code };
	const offered = query.freeze === undefined ? all : offeredOf(scope, all);
	const page = { report: summarised(report), ...named, ...offered };
	const trait = chosenTrait(all.traits, query.trait || offered.traits[0]?.id);
	const question = chosenQuestion(all.questions, report, query.question);
	if (!trait || !question || scope.shown.length === 0) return page;
	const asked = { trait, question, name: scope.name };
	return query.freeze === undefined
		? { ...page, ...(await liveAnswer(deps, scope, asked)) }
		: { ...page, ...frozenAnswer(scope, asked) };
}

type Answer = Pick<CrosstabPage, 'asked' | 'officials' | 'fewAsked' | 'notFrozen'>;
type Asked = Pick<NonNullable<CrosstabPage['asked']>, 'trait' | 'question' | 'name'>;

function frozenAnswer(scope: CrosstabScope, asked: Asked): Answer {
	const [trait, question] = [asked.trait.id, asked.question.id];
	const table = frozenTable(scope, trait, question);
	if (typeof table === 'string') return { notFrozen: { why: table, trait, question } };
	return table ? { asked: { ...asked, table } } : {};
}

async function liveAnswer(deps: Deps, scope: CrosstabScope, asked: Asked): Promise<Answer> {
	const { questionnaire } = scope.input;
	const groups = await groupsBy(deps, scope.input, asked.trait);
	const groupsOf = (ids: readonly string[]) => ids.flatMap((id) => groups.get(id) ?? []);
	const officials = officialsParts(scope, asked.trait, groupsOf(scope.shown));
	const of = askedOf(questionnaire, asked.question.id);
	const shown = scope.shown.filter(
		(agencyId) => !scope.isQuestionHidden(asked.question.id, { agencyId })
	);
	const told = officials ? { officials } : {};
	if (shown.length === 0) return { ...told, ...(of && { fewAsked: of }) };
	const table = crosstab({ questionnaire, agencies: groupsOf(shown), ...asked });
	return { ...told, asked: { ...asked, table, ...(of && { of }) } };
}

type Offered = Pick<CrosstabPage, 'traits' | 'questions'>;

/** Of a freeze what it keeps may be asked for; all where it keeps nothing, to be told so. */
function offeredOf({ input, report }: CrosstabScope, all: Offered): Offered {
	const kept = keptTraits(input.questionnaire).toReversed();
	const spoken = headlines(report).map(({ question }) => question.id);
	return {
		traits: kept.length > 0 ? kept : all.traits,
		questions: all.questions.filter(({ id }) => spoken.includes(id))
	};
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
	const { tallies, shown: all } = await readKeptTraits(deps, survey, questionnaire);
	return new Map(
		[...tallies].flatMap(([id, own]) => {
			const [groups, shown] = [own[at], all.get(id)?.[at]];
			return groups && shown ? [[id, { ...groups, shown }]] : [];
		})
	);
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
