import type { MultipleQuestion } from '#lib/domain/questionnaire.ts';
import { err, ok } from '#lib/domain/result.ts';
import { valuesOf, type Entries, type ParsedAnswer } from './entries.ts';
import { withOtherText } from './option.ts';

/** Reads up to `max` options, in the question's order whatever order they were sent in. */
export function parseMultiple(question: MultipleQuestion, entries: Entries): ParsedAnswer {
	const values = valuesOf(entries, question.id);
	if (values.length === 0) return ok(undefined);
	const chosen = question.options.filter((it) => values.includes(it.id));
	if (chosen.length < values.length) return err({ field: question.id, code: 'not-an-option' });
	if (chosen.length > question.max) return err({ field: question.id, code: 'too-many' });
	const options = chosen.map((it) => it.id);
	return withOtherText({ kind: 'options', options }, question.id, chosen, entries);
}
