import type { ChoiceQuestion } from '#lib/domain/questionnaire.ts';
import type { Entries, ParsedAnswer } from './entries.ts';
import { parseOption } from './option.ts';

/** Reads one option of the question's own list. */
export function parseChoice(question: ChoiceQuestion, entries: Entries): ParsedAnswer {
	return parseOption(question.id, question.options, entries);
}
