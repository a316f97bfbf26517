import { askedCounter } from './asked-of-some.ts';
import { hideSmall } from './disclosure.ts';
import type { LocalText } from './locale.ts';
import { questionResults } from './question-results.ts';
import { allQuestions, isEnabled, optionsOf, type Questionnaire } from './questionnaire.ts';
import type { QuestionResult, ReportQuestion } from './report.ts';
import { sumTallies, type Tally } from './tally.ts';
import type { TraitTallies } from './trait-counts.ts';

/** A question about the people themselves, or about their file, by which others are cut. */
export interface Trait {
	id: string;
	/** May hold `{agency}`. */
	text: LocalText;
	options: readonly { id: string; text: LocalText }[];
	/** Who was not asked it is with those who did not answer. Absent: all are asked. */
	ofSome?: true;
}

/**
 * Choices outside the domains that are rated: who answers, with what file, in what state. What an agency
 * asks of its own is no trait: it is in no report but its own.
 */
export function traitsOf(questionnaire: Questionnaire): Trait[] {
	const outside = questionnaire.sections.filter(
		({ domain, agency }) => domain === undefined && agency === undefined
	);
	return outside
		.flatMap(({ questions }) => questions)
		.filter((it) => it.kind === 'choice' && isEnabled(it))
		.map((it) => ({
			id: it.id,
			text: it.text,
			options: optionsOf(questionnaire, it),
			...(it.when && { ofSome: true as const })
		}));
}

/** The questions that may be cut by a trait: texts have no figures. */
export function crossedQuestions(questions: readonly ReportQuestion[]): ReportQuestion[] {
	return questions.filter(({ kind }) => kind !== 'text');
}

/** Those of them that are asked of all. Of others a group is of some of its people only, and smaller. */
export function questionsOfAll(
	questionnaire: Questionnaire,
	questions: readonly ReportQuestion[]
): ReportQuestion[] {
	const askedOfAll = new Set(allQuestions(questionnaire).flatMap((it) => (it.when ? [] : [it.id])));
	return crossedQuestions(questions).filter(({ id }) => askedOfAll.has(id));
}

/** Those who gave one answer to the trait. */
export interface CrosstabColumn {
	/** The option's id; '' for those who did not answer. */
	id: string;
	/** Absent for those who did not answer. */
	text?: LocalText;
	/** Of the shown agencies in which this group is shown; absent where it is hidden in all. */
	ballots?: number;
	/** The question's figures in this group; absent where they are hidden, or nobody is in it. */
	result?: QuestionResult;
}

export interface Crosstab {
	columns: readonly CrosstabColumn[];
	/** Ballots in the columns that are shown, and of all the agencies together. */
	covered: number;
	ballots: number;
}

/** An agency's ballots by a trait. */
export interface AgencyGroups extends TraitTallies {
	/** Which groups are shown, last who did not answer; absent: all but `hiddenGroups`. */
	shown?: readonly boolean[];
}

export interface GroupsInput {
	questionnaire: Questionnaire;
	/** Whose figures, each an agency's whose own figures are shown; together they are the cut. */
	agencies: readonly AgencyGroups[];
	trait: Trait;
}

/** Of whom a question is asked that is not asked of all. */
export interface AskedOf {
	/** The earlier question; may hold `{agency}`. */
	text: LocalText;
	/** One of these was answered to it. */
	options: readonly LocalText[];
}

/** @returns undefined for a question that is asked of all */
export function askedOf(questionnaire: Questionnaire, id: string): AskedOf | undefined {
	const questions = allQuestions(questionnaire);
	const condition = questions.find((it) => it.id === id)?.when;
	const gate = condition && questions.find((it) => it.id === condition.question);
	if (!condition || !gate) return undefined;
	const chosen = optionsOf(questionnaire, gate).filter((it) => condition.in.includes(it.id));
	return { text: gate.text, options: chosen.map(({ text }) => text) };
}

export interface CrosstabInput extends GroupsInput {
	question: ReportQuestion;
	/** Stands for `{agency}`. */
	name: LocalText;
}

/** Those who gave one answer to the trait, and all that they answered. */
export interface GroupColumn extends Pick<CrosstabColumn, 'id' | 'text'> {
	/** Of the shown agencies in which this group is shown; absent where it is hidden in all. */
	tally?: Tally;
}

/** The columns of a table by a trait, whatever the question. */
export interface GroupColumns extends Omit<Crosstab, 'columns'> {
	columns: readonly GroupColumn[];
}

/**
 * All ballots by one trait.
 *
 * What is hidden is decided agency by agency, and a column of several agencies is the sum of what is
 * shown of each: so it says nothing that the agencies' own tables do not say, and no sum less its
 * parts leaves a small group.
 */
export function groupColumns({ questionnaire, agencies, trait }: GroupsInput): GroupColumns {
	const groups = agencies.map((own) => {
		const all = [...own.options, own.unanswered];
		const shown = own.shown ?? hiddenGroups(own).map((it) => !it);
		return all.map((tally, at) => ({ tally, isShown: shown[at] ?? false }));
	});
	const columns = [...trait.options, undefined].map((option, at): GroupColumn => {
		const here = groups.flatMap((own) => own[at] ?? []).filter(({ tally }) => tally.ballots > 0);
		const shown = here.filter(({ isShown }) => isShown).map(({ tally }) => tally);
		const base = { id: option?.id ?? '', ...(option && { text: option.text }) };
		if (shown.length === 0 && here.length > 0) return base;
		return { ...base, tally: sumTallies(questionnaire, shown) };
	});
	return {
		columns,
		covered: columns.reduce((sum, { tally }) => sum + (tally?.ballots ?? 0), 0),
		ballots: groups.flat().reduce((sum, { tally }) => sum + tally.ballots, 0)
	};
}

/**
 * One question by one trait. Of a question that is asked of some only, the ballots are those that
 * answered it or another of the same condition, and what is hidden goes by them (`askedGroups`).
 */
export function crosstab({ question, name, ...input }: CrosstabInput): Crosstab {
	const { questionnaire } = input;
	const asked = askedCounter(questionnaire, question.id);
	const baseOf = asked ?? (({ ballots }: Tally) => ballots);
	const agencies = asked
		? input.agencies.map((own) => ({ ...own, shown: askedGroups(own, asked) }))
		: input.agencies;
	const columns = groupColumns({ ...input, agencies }).columns.map(({ tally, ...column }) => {
		if (!tally) return column;
		const ballots = baseOf(tally);
		if (ballots === 0) return { ...column, ballots };
		const [result] = questionResults(questionnaire, tally, [question], name);
		return { ...column, ballots, ...(result && { result }) };
	});
	const all = agencies.flatMap(({ options, unanswered }) => [...options, unanswered]);
	return {
		columns,
		covered: columns.reduce((sum, it) => sum + ('ballots' in it ? it.ballots : 0), 0),
		ballots: all.reduce((sum, tally) => sum + baseOf(tally), 0)
	};
}

/** Which groups of an agency are shown of a question that some were asked, who are a cut of their own. */
function askedGroups(own: AgencyGroups, asked: (tally: Tally) => number): boolean[] {
	const bases = [...own.options, own.unanswered].map(asked);
	const known = own.shown ?? hiddenGroups(own).map((it) => !it);
	// Of who is in a hidden group it is not said either how many of them were asked.
	const told = bases.map((base, at) => (known[at] ? base : 0));
	const hidden = hideSmall(
		told,
		bases.reduce((sum, base) => sum + base, 0)
	);
	return known.map((isKnown, at) => isKnown && !hidden[at]);
}

/**
 * Which groups of one agency's people to hide: small ones, and with them the smallest shown one where
 * the agency's own figures less the shown groups would leave a small one.
 * @returns one an option, and last for those who did not answer
 */
export function hiddenGroups({ options, unanswered }: TraitTallies): boolean[] {
	const bases = [...options, unanswered].map(({ ballots }) => ballots);
	return hideSmall(
		bases,
		bases.reduce((sum, base) => sum + base, 0)
	);
}
