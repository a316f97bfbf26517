import { hiddenCuts, type Audience } from './hidden-cuts.ts';
import { isInCut, type CutKey } from './cut-key.ts';
import {
	allQuestions,
	optionsOf,
	scaleOf,
	type Question,
	type Questionnaire
} from './questionnaire.ts';
import type { RankedCell } from './ranked-sources.ts';
import { countsOf, type Tally } from './tally.ts';

/** Tells whether a question's figures are hidden in a cut that itself is shown. */
export type IsQuestionHidden = (question: string, key: CutKey) => boolean;

/**
 * Questions that are asked of some only, such as those who once complained: these people are a cut of
 * their own, with its own base, and what holds for cuts holds for it. Its base in a cell is the largest
 * number of them that answered one of the questions of the same condition.
 */
export function hiddenQuestions(
	questionnaire: Questionnaire,
	cells: readonly RankedCell[],
	audience: Audience
): IsQuestionHidden {
	const hiddenOf = new Map<string, (key: CutKey) => boolean>();
	for (const group of conditions(questionnaire).values()) {
		const askedIn = counterOf(questionnaire, group);
		const bases = cells.map(({ tally, ...filed }) => ({ ...filed, ballots: askedIn(tally) }));
		const isHidden = hiddenCuts(bases, audience);
		for (const [, { id }] of group) hiddenOf.set(id, isHidden);
	}
	return (question, key) => hiddenOf.get(question)?.(key) ?? false;
}

/**
 * As `hiddenQuestions`, while ballots still come in: all that is asked of some only. Ten ballots come
 * at once, but of those who are asked there may be one among them: whoever looks before and after
 * reads that one's answers. Where there are no ballots yet there is nothing to hide.
 */
export function movingQuestions(
	questionnaire: Questionnaire,
	cells: readonly RankedCell[]
): IsQuestionHidden {
	const conditional = allQuestions(questionnaire).filter(({ when }) => when);
	const ofSome = new Set(conditional.map(({ id }) => id));
	const filled = cells.filter(({ tally }) => tally.ballots > 0);
	return (question, key) => ofSome.has(question) && filled.some((cell) => isInCut(cell, key));
}

/**
 * Counts who answered a question that is asked of some only, or another of the same condition.
 * @returns undefined for one that is asked of all
 */
export function askedCounter(
	questionnaire: Questionnaire,
	id: string
): ((tally: Tally) => number) | undefined {
	const group = [...conditions(questionnaire).values()].find((questions) =>
		questions.some(([, it]) => it.id === id)
	);
	return group && counterOf(questionnaire, group);
}

/** Questions with their places, by their condition. */
function conditions(questionnaire: Questionnaire): Map<string, [number, Question][]> {
	const conditional = [...allQuestions(questionnaire).entries()].filter(([, it]) => it.when);
	return Map.groupBy(conditional, ([, { when }]) => JSON.stringify(when));
}

/** The largest number that answered one of these. */
function counterOf(
	questionnaire: Questionnaire,
	group: readonly [number, Question][]
): (tally: Tally) => number {
	const asked = group.map(([at, question]) => ({ at, places: placesOf(questionnaire, question) }));
	return (tally) => Math.max(...asked.map(({ at, places }) => answeredIn(tally, at, places)));
}

/** @returns the options of a rating by which somebody says that it concerned her; absent for other kinds */
function placesOf(questionnaire: Questionnaire, question: Question): number[] | undefined {
	if (question.kind !== 'rating') return undefined;
	const { options: scale } = scaleOf(questionnaire, question);
	const places = [...optionsOf(questionnaire, question).keys()];
	return places.filter((place) => scale[place]?.counts !== 'none');
}

/** @param places of the options that are an answer; absent: whoever gave any has answered */
function answeredIn(tally: Tally, at: number, places: readonly number[] | undefined): number {
	const { given, options } = countsOf(tally, at);
	return places?.reduce((sum, place) => sum + (options[place] ?? 0), 0) ?? given;
}
