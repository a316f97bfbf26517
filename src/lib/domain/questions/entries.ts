import type { Answer } from '#lib/domain/ballot.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';

/** A form's text fields by name, each with every value that was sent. */
export type Entries = Readonly<Record<string, readonly string[]>>;

export type FieldErrorCode = 'required' | 'not-an-option' | 'too-long' | 'too-many' | 'no-consent';

/** What a citizen can correct. `field` is a question's id, or `{id}.other` for the line that belongs to it. */
export interface FieldError {
	field: string;
	code: FieldErrorCode;
}

/** What one question's fields say; undefined where nothing was filled in. */
export type ParsedAnswer = Result<Answer | undefined, FieldError>;

/** Each value of a field once, without what surrounds it; blank ones are nothing. */
export function valuesOf(entries: Entries, name: string): string[] {
	return cleaned(entries, name, (it) => it.trim());
}

/**
 * The words of a field that holds one text, without control characters and surrounding blanks.
 *
 * @param lines whether line breaks are kept, as `\n`; else they become blanks
 * @param maxLength in UTF-16 code units, counted with `\n` for each line break
 * @returns undefined where the field is empty
 */
export function textOf(
	entries: Entries,
	name: string,
	lines: boolean,
	maxLength: number
): Result<string | undefined, FieldError> {
	const [text, second] = cleaned(entries, name, lines ? cleanLines : cleanLine);
	if (second !== undefined) return err({ field: name, code: 'too-many' });
	if (text !== undefined && text.length > maxLength) return err({ field: name, code: 'too-long' });
	return ok(text);
}

function cleaned(entries: Entries, name: string, clean: (value: string) => string): string[] {
	const values = Object.hasOwn(entries, name) ? (entries[name] ?? []) : [];
	return [...new Set(values.map(clean).filter((it) => it !== ''))];
}

function cleanLines(value: string): string {
	return withoutControls(value.replace(/\r\n?/g, '\n').replaceAll('\t', ' ')).trim();
}

/** Line breaks become blanks; control characters and surrounding blanks go. */
export function cleanLine(value: string): string {
	return withoutControls(value.replace(/[\r\n\t]+/g, ' ')).trim();
}

/** Removes also what XML, and so Word and Excel, cannot carry: halves of pairs, U+FFFE and U+FFFF. */
function withoutControls(value: string): string {
	return value.toWellFormed().replace(/(?!\n)[\p{Cc}\uFFFE\uFFFF]/gu, '');
}
