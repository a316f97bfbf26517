import { hiddenCuts, type Audience } from './hidden-cuts.ts';
import type { CutKey } from './cut-key.ts';
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
	const conditional = [...allQuestions(questionnaire).entries()].filter(([, it]) => it.when);
	const groups = Map.groupBy(conditional, ([, { when }]) => JSON.stringify(when));
	const hiddenOf = new Map<string, (key: CutKey) => boolean>();
	for (const group of groups.values()) {
		const bases = cells.map(({ tally, ...filed }) => {
			const answered = group.map(([at, question]) =>
				answeredIn(questionnaire, tally, at, question)
			);
			const ballots = Math.max(...answered);
			return { ...filed, ballots };
		});
		const isHidden = hiddenCuts(bases, audience);
		for (const [, { id }] of group) hiddenOf.set(id, isHidden);
	}
	return (question, key) => hiddenOf.get(question)?.(key) ?? false;
}

/** Of a rating without those whom it did not concern. */
function answeredIn(
	questionnaire: Questionnaire,
	tally: Tally,
	at: number,
	question: Question
): number {
	const { given, options } = countsOf(tally, at);
	if (question.kind !== 'rating') return given;
	const { options: scale } = scaleOf(questionnaire, question);
	return optionsOf(questionnaire, question).reduce(
		(sum, _option, place) => (scale[place]?.counts === 'none' ? sum : sum + (options[place] ?? 0)),
		0
	);
}
