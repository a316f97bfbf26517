import * as v from 'valibot';
import { placeOfJsonError } from './json-place.ts';
import { checkQuestionnaire, type DocumentFault } from './questionnaire-checks.ts';
import { questionnaireSchema } from './questionnaire-schema.ts';
import type { Questionnaire } from './questionnaire.ts';
import { err, ok, type Result } from './result.ts';

export type { DocumentFault, DocumentFaultCode } from './questionnaire-checks.ts';

/** Of a document in UTF-8, in bytes. */
export const DOCUMENT_MAX_BYTES = 1_000_000;

/**
 * Reads a questionnaire document; what was read needs no further check anywhere.
 * @returns the document with its known keys in one order, or all that is wrong with it: its shape
 * first, and the rules between its parts once the shape is right
 */
export function parseQuestionnaire(value: unknown): Result<Questionnaire, DocumentFault[]> {
	const parsed = v.safeParse(questionnaireSchema, value);
	if (!parsed.success) return err(parsed.issues.map(toFault));
	const faults = checkQuestionnaire(parsed.output);
	return faults.length > 0 ? err(faults) : ok(parsed.output);
}

/** Reads a document from a file's text, with or without a byte order mark. */
export function parseQuestionnaireText(json: string): Result<Questionnaire, DocumentFault[]> {
	const value = readJson(json);
	return value.ok ? parseQuestionnaire(value.value) : value;
}

/** Reads a file's text as JSON of any shape, with or without a byte order mark. */
export function readJson(json: string): Result<unknown, DocumentFault[]> {
	if (!isTooLarge(json)) return parseJson(json.replace(/^\uFEFF/, ''));
	const detail = `more than ${DOCUMENT_MAX_BYTES} bytes`;
	return err([{ path: '', code: 'too-large', detail }]);
}

function isTooLarge(json: string): boolean {
	// The length alone settles most cases; only what is near the limit is encoded.
	if (json.length > DOCUMENT_MAX_BYTES) return true;
	return new TextEncoder().encode(json).length > DOCUMENT_MAX_BYTES;
}

function parseJson(json: string): Result<unknown, DocumentFault[]> {
	try {
		return ok(JSON.parse(json) as unknown);
	} catch (cause) {
		if (!(cause instanceof SyntaxError)) throw cause;
		const { line, column } = placeOfJsonError(json);
		const path = `line ${line}, column ${column}`;
		return err([{ path, code: 'not-json', detail: 'not JSON from here on' }]);
	}
}

function toFault(issue: v.BaseIssue<unknown>): DocumentFault {
	return { path: pathOf(issue), code: 'wrong-shape', detail: detailOf(issue) };
}

/** `sections[0].questions[1].scale` */
export function pathOf(issue: v.BaseIssue<unknown>): string {
	return (issue.path ?? [])
		.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
		.join('')
		.replace(/^\./, '');
}

function detailOf(issue: v.BaseIssue<unknown>): string {
	if (issue.kind === 'validation') return `expected ${issue.message}`;
	if (issue.expected === 'never') return 'no such key is known';
	if (issue.received === 'undefined') return 'is missing';
	return `expected ${issue.expected ?? 'something else'}, found ${issue.received}`;
}
