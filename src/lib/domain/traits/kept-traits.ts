import { groupColumns, questionsOfAll, traitsOf, type Trait } from '#lib/domain/crosstab.ts';
import { isSmall } from '#lib/domain/disclosure.ts';
import { headlines } from '#lib/domain/headline.ts';
import { allQuestions, type Questionnaire } from '#lib/domain/questionnaire.ts';
import { rankedSourcesOf } from '#lib/domain/ranked-sources.ts';
import { contextOf } from '#lib/domain/report-context.ts';
import type { ReportInput } from '#lib/domain/report-input.ts';
import { countsOf } from '#lib/domain/tally.ts';
import type { TraitTallies } from '#lib/domain/trait-counts.ts';
import type { SpreadCell } from './agency-lots.ts';
import { shownGroups } from './shown-groups.ts';

/** What a kept trait is about: tình trạng hồ sơ, lĩnh vực. */
export type KeptKind = 'outcome' | 'field';

/** By the questions of the built-in long form, in the order in which it is decided what is shown. */
export const KEPT_KINDS: ReadonlyMap<string, KeptKind> = new Map([
	['A4', 'outcome'],
	['A2', 'field']
]);

/** By what a report shows satisfaction: the state of the file, its field. @returns none where neither is asked */
export function keptTraits(questionnaire: Questionnaire): Trait[] {
	const traits = traitsOf(questionnaire);
	const ofAll = allQuestions(questionnaire).filter(({ when }) => !when);
	return [...KEPT_KINDS.keys()].flatMap((id) =>
		traits.filter((it) => it.id === id && ofAll.some((q) => q.id === id))
	);
}

/** What was found out of the kept traits by reading every ballot; by agency id, one a trait. */
export interface TraitReading {
	tallies: ReadonlyMap<string, readonly TraitTallies[]>;
	/** Which groups are shown; only of agencies with ten ballots and more. */
	shown: ReadonlyMap<string, readonly (readonly boolean[])[]>;
}

/**
 * Satisfaction by a kept trait as a freeze keeps it: plain JSON, of what is shown and of nothing else.
 */
export interface KeptTrait {
	id: string;
	/** Ids of those that speak for a domain. */
	questions: readonly string[];
	/** Of all agencies whose own figures are shown to everybody. */
	whole: KeptTable;
	/** By id, of each agency with ten ballots and more. */
	agencies: Readonly<Record<string, KeptTable>>;
}

export interface KeptTable {
	/** Of all these agencies together. */
	ballots: number;
	/**
	 * One a group, last those who did not answer: its ballots, then of each question how many gave any
	 * answer and how many each option. Null: hidden.
	 */
	groups: readonly (readonly number[] | null)[];
}

/**
 * Which groups are shown of the agencies of a survey: takes long, so it goes with the reading.
 * @param spread how each agency's ballots lie within each other, by its id
 */
export function shownOf(
	{ survey, questionnaire }: Pick<ReportInput, 'survey' | 'questionnaire'>,
	spread: ReadonlyMap<string, readonly Omit<SpreadCell, 'isRanked'>[]>
): TraitReading['shown'] {
	const sources = rankedSourcesOf(survey);
	const sizes = keptTraits(questionnaire).map(({ options }) => options.length + 1);
	const large = [...spread].filter(([, own]) => !isSmall(ballotsIn(own)));
	return new Map(
		large.map(([id, own]) => {
			const cells = own.map((cell) => ({ ...cell, isRanked: sources.includes(cell.assurance) }));
			return [id, shownGroups(cells, sizes)];
		})
	);
}

/** @param input of all agencies, as everybody sees them once the survey is published */
export function keepTraits(input: ReportInput, reading: TraitReading): KeptTrait[] {
	const { questionnaire } = input;
	const context = contextOf(input);
	const speaking = questionsOfAll(
		questionnaire,
		headlines(context).map(({ question }) => question)
	).map(({ id }) => id);
	if (speaking.length === 0) return [];
	const agencies = input.agencies.flatMap(({ id }) => {
		const [tallies, shown] = [reading.tallies.get(id), reading.shown.get(id)];
		return tallies && shown ? [{ id, tallies, shown }] : [];
	});
	return keptTraits(questionnaire).map((trait, at) => {
		const groups = agencies.flatMap(({ id, tallies, shown }) => {
			const [own, isShown] = [tallies[at], shown[at]];
			return own && isShown ? [{ id, ...own, shown: isShown }] : [];
		});
		const tableOf = (some: typeof groups) =>
			keptTable(questionnaire, speaking, groupColumns({ questionnaire, agencies: some, trait }));
		return {
			id: trait.id,
			questions: speaking,
			whole: tableOf(groups.filter(({ id }) => !context.isHidden({ agencyId: id }))),
			agencies: Object.fromEntries(groups.map((own) => [own.id, tableOf([own])]))
		};
	});
}

function ballotsIn(spread: readonly { ballots: number }[]): number {
	return spread.reduce((sum, { ballots }) => sum + ballots, 0);
}

function keptTable(
	questionnaire: Questionnaire,
	questions: readonly string[],
	{ columns, ballots }: ReturnType<typeof groupColumns>
): KeptTable {
	const places = allQuestions(questionnaire).map(({ id }) => id);
	return {
		ballots,
		groups: columns.map(({ tally }) => {
			if (!tally) return null;
			const counts = questions.flatMap((id) => {
				const { given, options } = countsOf(tally, places.indexOf(id));
				return [given, ...options];
			});
			return [tally.ballots, ...counts];
		})
	};
}
