import type { Answer, Answers } from './ballot.ts';
import { allQuestions, isEnabled, type Question, type Questionnaire } from './questionnaire.ts';
import { parseChoice } from './questions/choice.ts';
import { valuesOf, type Entries, type FieldError, type ParsedAnswer } from './questions/entries.ts';
import { parseMultiple } from './questions/multiple.ts';
import { parseRating } from './questions/rating.ts';
import { parseText } from './questions/text.ts';
import { err, ok, type Result } from './result.ts';

export type { Entries, FieldError, FieldErrorCode } from './questions/entries.ts';
export { OTHER_MAX_LENGTH, otherField } from './questions/option.ts';

/** Fields of the form that belong to no question. */
const FORM_FIELDS = new Set(['nonce', 'service', 'agency', 'lang', 'website']);

export interface ParsedBallot {
	answers: Answers;
	/** Fields whose name neither the form nor a question knows; they are ignored. */
	unknown: number;
}

/** The name of the box by which a citizen allows the answer to a sensitive question. */
export function consentField(questionId: string): string {
	return `${questionId}.consent`;
}

/**
 * Reads a submitted form against its questionnaire. Questions that are not enabled are never read;
 * neither is one whose condition the answers rule out.
 *
 * @returns the answers, or at most one error a question, in question order; an answer without
 * consent is an error of the question itself
 */
export function parseBallot(
	questionnaire: Questionnaire,
	entries: Entries
): Result<ParsedBallot, FieldError[]> {
	const answers = new Map<string, Answer>();
	const ruledOut = new Set<string>();
	const errors: FieldError[] = [];
	for (const question of allQuestions(questionnaire).filter(isEnabled)) {
		if (isRuledOut(question, answers, ruledOut)) {
			ruledOut.add(question.id);
			continue;
		}
		const read = readQuestion(questionnaire, question, entries);
		if (!read.ok) errors.push(read.error);
		else if (read.value) answers.set(question.id, read.value);
	}
	if (errors.length > 0) return err(errors);
	return ok({ answers, unknown: countUnknown(questionnaire, entries) });
}

/** Without an answer to the condition's question its followers were shown, and so they are read. */
function isRuledOut({ when }: Question, answers: Answers, ruledOut: ReadonlySet<string>): boolean {
	if (!when) return false;
	if (ruledOut.has(when.question)) return true;
	const answer = answers.get(when.question);
	return answer?.kind === 'option' && !when.in.includes(answer.option);
}

function readQuestion(
	questionnaire: Questionnaire,
	question: Question,
	entries: Entries
): ParsedAnswer {
	const parsed = parseFields(questionnaire, question, entries);
	if (!parsed.ok) return parsed;
	if (!parsed.value && question.required) return err({ field: question.id, code: 'required' });
	if (parsed.value && question.sensitive && !hasConsent(question, entries))
		return err({ field: question.id, code: 'no-consent' });
	return parsed;
}

function parseFields(
	questionnaire: Questionnaire,
	question: Question,
	entries: Entries
): ParsedAnswer {
	switch (question.kind) {
		case 'rating':
			return parseRating(questionnaire, question, entries);
		case 'choice':
			return parseChoice(question, entries);
		case 'multiple':
			return parseMultiple(question, entries);
		case 'text':
			return parseText(question, entries);
	}
}

function hasConsent(question: Question, entries: Entries): boolean {
	return valuesOf(entries, consentField(question.id)).length > 0;
}

function countUnknown(questionnaire: Questionnaire, entries: Entries): number {
	const ids = new Set(allQuestions(questionnaire).map((it) => it.id));
	const isKnown = (name: string) =>
		FORM_FIELDS.has(name) || ids.has(name.replace(/\.(other|consent)$/, ''));
	return Object.keys(entries).filter((name) => !isKnown(name)).length;
}
