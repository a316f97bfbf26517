import type { LocalText, Locale } from '#lib/domain/locale.ts';
import type { Entries, FieldError } from '#lib/domain/parse-ballot.ts';
import type { Messages } from '#lib/messages/index.ts';

/** What every field of a paper needs to show itself. */
export interface PaperView {
	/** A questionnaire's text with the agency's name filled in. */
	say: (text: LocalText) => string;
	/** What was typed; '' where nothing was. */
	valueOf: (field: string) => string;
	/** What is wrong with a field, in words. */
	faultOf: (field: string) => string | undefined;
}

export function paperView(
	text: Messages['paper'],
	locale: Locale,
	paper: { agency: LocalText; entries: Entries; errors: readonly FieldError[] }
): PaperView {
	const { agency, entries, errors } = paper;
	return {
		say: (it) => it[locale].replaceAll('{agency}', agency[locale]),
		valueOf: (field) => entries[field]?.join(' ') ?? '',
		faultOf: (field) => {
			const error = errors.find((it) => it.field === field || it.field === `${field}.other`);
			return error && text.type.fieldErrors[error.code];
		}
	};
}
