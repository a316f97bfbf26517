import { allQuestions, optionsOf, type Questionnaire } from './questionnaire.ts';

/** A stored version never changes, so that its layout is found once. */
const known = new WeakMap<Questionnaire, readonly number[]>();

/**
 * Where the counts of each question begin in the one row of numbers that a tally is: of each question
 * in document order the ballots that gave any answer, then the ballots per option.
 *
 * @returns one place a question, and last where the row ends
 */
export function countStarts(questionnaire: Questionnaire): readonly number[] {
	const starts = known.get(questionnaire) ?? findStarts(questionnaire);
	known.set(questionnaire, starts);
	return starts;
}

function findStarts(questionnaire: Questionnaire): readonly number[] {
	const starts = [0];
	for (const question of allQuestions(questionnaire)) {
		starts.push((starts.at(-1) ?? 0) + 1 + optionsOf(questionnaire, question).length);
	}
	return starts;
}
