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
		.map((it) => ({ id: it.id, text: it.text, options: optionsOf(questionnaire, it) }));
}

/**
 * The questions that may be cut by a trait. Texts have no figures; of a question that is asked of some
 * only the groups would be of other people than those that are counted, and smaller.
 */
export function crossedQuestions(
	questionnaire: Questionnaire,
	questions: readonly ReportQuestion[]
): ReportQuestion[] {
	const askedOfAll = new Set(
		allQuestions(questionnaire).flatMap((it) => (it.when || it.kind === 'text' ? [] : [it.id]))
	);
	return questions.filter(({ id }) => askedOfAll.has(id));
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

/** One question by one trait. */
export function crosstab({ question, name, ...input }: CrosstabInput): Crosstab {
	const { columns, ...rest } = groupColumns(input);
	return {
		columns: columns.map(({ tally, ...column }) => {
			if (!tally) return column;
			if (tally.ballots === 0) return { ...column, ballots: 0 };
			const [result] = questionResults(input.questionnaire, tally, [question], name);
			return { ...column, ballots: tally.ballots, ...(result && { result }) };
		}),
		...rest
	};
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

/** The question about occupations of the built-in long form, and the options that are officials. */
const OFFICIALS = { question: 'D4', options: ['official', 'public-employee'] };

/** The question that tells officials apart (cán bộ, công chức, viên chức). @returns undefined without one */
export function officialsTrait(questionnaire: Questionnaire): Trait | undefined {
	return traitsOf(questionnaire).find(({ id }) => id === OFFICIALS.question);
}

/** An agency's ballots of officials, and of all others. */
export interface WithoutOfficials {
	officials: Tally;
	others: Tally;
}

/**
 * One agency with and without respondents who are officials: they are asked by an office of their own.
 *
 * Shown where neither side is small and all hidden groups lie on one side: else a side less its shown
 * groups would leave a hidden one.
 *
 * @returns undefined where it may not be shown, and where there are no officials or nobody else
 */
export function withoutOfficials(
	questionnaire: Questionnaire,
	trait: Trait,
	own: TraitTallies
): WithoutOfficials | undefined {
	const isOfficial = [...trait.options.map(({ id }) => OFFICIALS.options.includes(id)), false];
	const all = [...own.options, own.unanswered];
	const side = (wanted: boolean) => all.filter((_tally, at) => isOfficial[at] === wanted);
	const [officials, others] = [true, false].map((it) => sumTallies(questionnaire, side(it)));
	const hidden = hiddenGroups(own);
	const sides = new Set(isOfficial.filter((_it, at) => hidden[at]));
	if (!officials || !others || officials.ballots === 0 || others.ballots === 0) return undefined;
	const isSmallSide = hideSmall(
		[officials.ballots, others.ballots],
		officials.ballots + others.ballots
	);
	return sides.size > 1 || isSmallSide.includes(true) ? undefined : { officials, others };
}
