import type { Answer } from '#lib/domain/ballot.ts';
import type { Option } from '#lib/domain/questionnaire.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { textOf, valuesOf, type Entries, type FieldError, type ParsedAnswer } from './entries.ts';

/** Of the line beside "other", in UTF-16 code units. */
export const OTHER_MAX_LENGTH = 200;

/** The name of the line that an option with `asksText` offers. */
export function otherField(questionId: string): string {
	return `${questionId}.other`;
}

/** Reads a question that takes one option. */
export function parseOption(
	id: string,
	options: readonly Option[],
	entries: Entries
): ParsedAnswer {
	const [value, second] = valuesOf(entries, id);
	if (value === undefined) return ok(undefined);
	if (second !== undefined) return err({ field: id, code: 'too-many' });
	const option = options.find((it) => it.id === value);
	if (!option) return err({ field: id, code: 'not-an-option' });
	const chosen: Answer = { kind: 'option', option: option.id };
	return withOtherText(chosen, id, [option], entries);
}

/** Adds the words of `{id}.other` where one of the chosen options asks for them; else they are dropped. */
export function withOtherText(
	answer: Answer & { kind: 'option' | 'options' },
	id: string,
	chosen: readonly Option[],
	entries: Entries
): Result<Answer, FieldError> {
	if (!chosen.some((it) => it.asksText)) return ok(answer);
	const other = textOf(entries, otherField(id), false, OTHER_MAX_LENGTH);
	if (!other.ok) return other;
	return ok(other.value === undefined ? answer : { ...answer, otherText: other.value });
}
