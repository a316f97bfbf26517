import * as v from 'valibot';
import { LOCALES } from './locale.ts';

/** `SF.CS`; `.other` and `.consent` name the fields that belong to a question. */
const QUESTION_ID = /^(?!.*\.(other|consent)$)[A-Z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*$/;

const localText = localTextUpTo(500);

const sectionId = id(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, 'letters, digits, dots and hyphens');
const optionId = id(/^[a-z0-9][a-z0-9-]*$/, 'small letters, digits and hyphens');
const scaleKey = id(/^[a-z][a-z0-9-]*$/, 'small letters, digits and hyphens');
const questionId = id(QUESTION_ID, 'an id such as "SF.CS", not ending in ".other" or ".consent"');

const option = {
	id: optionId,
	text: localText,
	asksText: v.exactOptional(v.boolean())
};

/** How an option of a scale counts. */
export const counts = v.picklist(['satisfied', 'dissatisfied', 'other', 'none']);

/** The drawing beside an option of a scale. */
export const face = v.picklist([
	'smile',
	'frown',
	'speech',
	'unknown',
	'level-1',
	'level-2',
	'level-3',
	'level-4',
	'level-5',
	'skip'
]);

const scaleOption = v.strictObject({
	...option,
	counts,
	face,
	score: v.exactOptional(whole(1, 5))
});

const scale = v.strictObject({
	options: optionsOf(scaleOption),
	mapping: localText
});

const questionBase = {
	id: questionId,
	text: localText,
	hint: v.exactOptional(localText),
	required: v.exactOptional(v.boolean()),
	when: v.exactOptional(
		v.strictObject({
			question: v.string(),
			in: v.pipe(v.array(v.string()), v.minLength(1, 'at least one option'))
		})
	),
	enabled: v.exactOptional(v.boolean()),
	sensitive: v.exactOptional(v.strictObject({ notice: localTextUpTo(1000) }))
};

const question = v.variant('kind', [
	v.strictObject({
		...questionBase,
		kind: v.literal('rating'),
		scale: v.string(),
		index: v.exactOptional(v.boolean()),
		weight: v.exactOptional(
			v.pipe(v.number(), v.gtValue(0, 'more than 0'), v.maxValue(1000, 'at most 1000'))
		)
	}),
	v.strictObject({
		...questionBase,
		kind: v.literal('choice'),
		options: optionsOf(v.strictObject(option))
	}),
	v.strictObject({
		...questionBase,
		kind: v.literal('multiple'),
		options: optionsOf(v.strictObject(option)),
		max: whole(2, 40)
	}),
	v.strictObject({ ...questionBase, kind: v.literal('text'), maxLength: whole(1, 1000) })
]);

const section = v.strictObject({
	id: sectionId,
	title: v.exactOptional(localText),
	note: v.exactOptional(localText),
	domain: v.exactOptional(v.picklist(['policy', 'service'])),
	factor: v.exactOptional(id(/^[A-Z][A-Za-z0-9]*$/, 'a name such as "F1"')),
	agency: v.exactOptional(id(/^[A-Z0-9][A-Z0-9.-]*$/, "an agency's code")),
	questions: v.pipe(v.array(question), v.minLength(1, 'at least one question'))
});

/** The shape of the document; `questionnaire-checks.ts` has the rules between its parts. */
export const questionnaireSchema = v.strictObject({
	code: v.pipe(
		v.string(),
		v.regex(/^[a-z][a-z0-9-]{1,30}$/, '2 to 31 small letters, digits and hyphens')
	),
	version: whole(1, 9999),
	title: localText,
	scales: v.pipe(
		v.unknown(),
		// Valibot takes a list for a record.
		v.check((it) => !Array.isArray(it), 'an object'),
		v.record(scaleKey, scale),
		v.transform(byKey)
	),
	sections: v.pipe(v.array(section), v.minLength(1, 'at least one section'))
});

function id(pattern: RegExp, words: string) {
	return v.pipe(v.string(), v.regex(pattern, words), v.maxLength(40, 'at most 40 characters'));
}

/** @param length in UTF-16 code units */
function localTextUpTo(length: number) {
	const text = v.pipe(
		v.string(),
		v.regex(/\S/, 'words'),
		v.regex(/^[^\p{Cc}\p{Cs}\uFFFE\uFFFF]*$/u, 'no control characters and no line breaks'),
		v.maxLength(length, `at most ${length} characters`)
	);
	return v.strictObject(v.entriesFromList(LOCALES, text));
}

function whole(from: number, to: number) {
	const range = `a whole number from ${from} to ${to}`;
	return v.pipe(v.number(), v.integer(range), v.minValue(from, range), v.maxValue(to, range));
}

function optionsOf<T extends v.GenericSchema>(schema: T) {
	return v.pipe(
		v.array(schema),
		v.minLength(2, 'at least 2 options'),
		v.maxLength(40, 'at most 40 options')
	);
}

/** The order of the scales means nothing: equal documents shall be written alike. */
function byKey<T>(record: Record<string, T>): Record<string, T> {
	return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
