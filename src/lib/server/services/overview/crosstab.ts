import type { ReportInput } from '#lib/domain/build-report.ts';
import {
	crosstab,
	crossedQuestions,
	traitsOf,
	type AgencyGroups,
	type Crosstab,
	type Trait
} from '#lib/domain/crosstab.ts';
import { headlines } from '#lib/domain/headline.ts';
import type { LocalText } from '#lib/domain/locale.ts';
import { summarised } from '#lib/domain/report-summary.ts';
import type { Report, ReportQuestion } from '#lib/domain/report.ts';
import { keptGroups, keptTraits } from '#lib/domain/traits/kept-traits.ts';
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
	asked?: { trait: Trait; question: ReportQuestion; name: LocalText; table: Crosstab };
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
	const { code, report, name, input } = scope;
	const traits = traitsOf(input.questionnaire);
	const questions = crossedQuestions(input.questionnaire, report.questions);
	const named = code === undefined ? {} : { agency: code };
	const page = { report: summarised(report), ...named, traits, questions };
	const isFrozen = query.freeze !== undefined;
	const first = isFrozen ? offeredOf(scope, page).traits[0] : undefined;
	const trait = chosenTrait(traits, query.trait || first?.id);
	const question = chosenQuestion(questions, report, query.question);
	if (!trait || !question || scope.shown.length === 0) return page;
	if (isFrozen) {
		const table = frozenTable(scope, trait.id, question.id);
		const offered = { ...page, ...offeredOf(scope, page) };
		if (typeof table !== 'string') {
			return { ...offered, ...(table && { asked: { trait, question, name, table } }) };
		}
		return { ...offered, notFrozen: { why: table, trait: trait.id, question: question.id } };
	}
	const groups = await groupsBy(deps, input, trait);
	const agencies = scope.shown.flatMap((id) => groups.get(id) ?? []);
	const table = crosstab({ questionnaire: input.questionnaire, agencies, trait, question, name });
	const officials = officialsParts(scope, trait, agencies);
	return { ...page, asked: { trait, question, name, table }, ...(officials && { officials }) };
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
	const { tallies, spread } = await readKeptTraits(deps, survey.id, questionnaire);
	return new Map(
		[...tallies].flatMap(([id, own]) => {
			const [groups, shown] = [own[at], keptGroups(input, spread.get(id) ?? [])[at]];
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
