import { scaleOf, type Questionnaire, type RatingQuestion } from '#lib/domain/questionnaire.ts';
import type { Entries, ParsedAnswer } from './entries.ts';
import { parseOption } from './option.ts';

/** Reads one option of the question's scale. */
export function parseRating(
	questionnaire: Questionnaire,
	question: RatingQuestion,
	entries: Entries
): ParsedAnswer {
	return parseOption(question.id, scaleOf(questionnaire, question).options, entries);
}
