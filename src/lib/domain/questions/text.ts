import type { TextQuestion } from '#lib/domain/questionnaire.ts';
import { ok } from '#lib/domain/result.ts';
import { textOf, type Entries, type ParsedAnswer } from './entries.ts';

/** Reads words in lines; line ends become `\n` before the length is counted. */
export function parseText(question: TextQuestion, entries: Entries): ParsedAnswer {
	const text = textOf(entries, question.id, true, question.maxLength);
	if (!text.ok) return text;
	return ok(text.value === undefined ? undefined : { kind: 'text', text: text.value });
}
