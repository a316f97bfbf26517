import type { LocalText, Locale } from '#lib/domain/locale.ts';
import type { Entries, FieldError } from '#lib/domain/parse-ballot.ts';
import { messages, type Messages } from '#lib/messages/index.ts';

/** What every field of a ballot form needs to show itself. */
export interface FormView {
	m: Messages['citizen'];
	/** A questionnaire's text in the page's language, with the agency's name filled in. */
	say: (text: LocalText) => string;
	/** What was sent last, to show again beside its errors. */
	entries: Entries;
	errors: readonly FieldError[];
}

export function formView(
	locale: Locale,
	agency: LocalText,
	entries: Entries,
	errors: readonly FieldError[]
): FormView {
	return {
		m: messages(locale).citizen,
		say: (text) => text[locale].replaceAll('{agency}', agency[locale]),
		entries,
		errors
	};
}

/** Whether this value of a radio or checkbox was sent. */
export function isChosen(view: FormView, name: string, value: string): boolean {
	return view.entries[name]?.includes(value) ?? false;
}

/** What was typed into a field; '' where nothing was. */
export function typedIn(view: FormView, name: string): string {
	return view.entries[name]?.[0] ?? '';
}

/** The sentence about a field, undefined where it is right. `{id}.other` belongs to its question. */
export function faultOf(view: FormView, field: string): string | undefined {
	const error = view.errors.find((it) => it.field === field || it.field === `${field}.other`);
	return error && view.m.fieldErrors[error.code];
}
