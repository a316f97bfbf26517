import * as v from 'valibot';
import { LOCALES } from './locale.ts';
import { pathOf } from './questionnaire-document.ts';
import type { DocumentFault } from './questionnaire-checks.ts';
import { counts, face } from './questionnaire-schema.ts';
import type { Questionnaire } from './questionnaire.ts';
import { err, ok, type Result } from './result.ts';

// A draft has a questionnaire's shape and need not keep its rules: texts may be empty, ids may
// stand twice, a section may have no question. `draft-faults.ts` says what keeps it from being a version.

const text = v.strictObject(v.entriesFromList(LOCALES, v.string()));

const option = { id: v.string(), text, asksText: v.exactOptional(v.boolean()) };

const scale = v.strictObject({
	options: v.array(v.strictObject({ ...option, counts, face, score: v.exactOptional(v.number()) })),
	mapping: text
});

const questionBase = {
	id: v.string(),
	text,
	hint: v.exactOptional(text),
	required: v.exactOptional(v.boolean()),
	when: v.exactOptional(v.strictObject({ question: v.string(), in: v.array(v.string()) })),
	enabled: v.exactOptional(v.boolean()),
	sensitive: v.exactOptional(v.strictObject({ notice: text }))
};

const options = v.array(v.strictObject(option));

/** A question as it is written, whatever it lacks. */
export const draftQuestion = v.variant('kind', [
	v.strictObject({
		...questionBase,
		kind: v.literal('rating'),
		scale: v.string(),
		index: v.exactOptional(v.boolean()),
		weight: v.exactOptional(v.number())
	}),
	v.strictObject({ ...questionBase, kind: v.literal('choice'), options }),
	v.strictObject({ ...questionBase, kind: v.literal('multiple'), options, max: v.number() }),
	v.strictObject({ ...questionBase, kind: v.literal('text'), maxLength: v.number() })
]);

const draftSchema = v.strictObject({
	code: v.string(),
	version: v.number(),
	title: text,
	scales: v.pipe(
		v.unknown(),
		v.check((it) => !Array.isArray(it), 'an object'),
		v.record(v.string(), scale)
	),
	sections: v.array(
		v.strictObject({
			id: v.string(),
			title: v.exactOptional(text),
			note: v.exactOptional(text),
			domain: v.exactOptional(v.picklist(['policy', 'service'])),
			factor: v.exactOptional(v.string()),
			agency: v.exactOptional(v.string()),
			questions: v.array(draftQuestion)
		})
	)
});

/**
 * Reads a draft: a document of the right shape, whatever rules it breaks.
 * @returns the draft with its known keys in one order, or where it has no such shape
 */
export function parseDraft(value: unknown): Result<Questionnaire, DocumentFault[]> {
	const parsed = v.safeParse(draftSchema, value);
	if (parsed.success) return ok(parsed.output);
	return err(
		parsed.issues.map((issue) => ({
			path: pathOf(issue),
			code: 'wrong-shape',
			detail: `expected ${issue.expected ?? 'something else'}`
		}))
	);
}
