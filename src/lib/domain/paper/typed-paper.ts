import type { Answers } from '#lib/domain/ballot.ts';
import { parseBallot, type Entries, type FieldError } from '#lib/domain/parse-ballot.ts';
import { parseChosen, type Place } from '#lib/domain/place.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { isInvalidReason, type InvalidReason } from './invalid-paper.ts';

/** What one person read off one paper: a ballot, or why it is none. */
export type TypedPaper =
	| { kind: 'ballot'; serviceCode: string; answers: Answers }
	| { kind: 'invalid'; reason: InvalidReason };

/** The field that says why a paper is no ballot; '' where it is one. */
export const INVALID_FIELD = 'invalid';

/**
 * Reads the form by which a paper is typed. Its fields are those of the citizen's form, so that a
 * paper is valid by the same rules as a ballot from a phone.
 * @returns every fault at once, in the order of the form; those of the answers only where the paper
 *   is said to be valid
 */
export function parseTypedPaper(
	questionnaire: Questionnaire,
	place: Place,
	entries: Entries
): Result<TypedPaper, FieldError[]> {
	const reason = entries[INVALID_FIELD]?.[0] ?? '';
	if (isInvalidReason(reason)) return ok({ kind: 'invalid', reason });
	if (reason !== '') return err([{ field: INVALID_FIELD, code: 'not-an-option' }]);
	const chosen = parseChosen(place, entries);
	const parsed = parseBallot(questionnaire, entries);
	if (chosen.ok && parsed.ok) {
		const { serviceCode } = chosen.value;
		return ok({ kind: 'ballot', serviceCode, answers: parsed.value.answers });
	}
	return err([...(chosen.ok ? [] : chosen.error), ...(parsed.ok ? [] : parsed.error)]);
}
