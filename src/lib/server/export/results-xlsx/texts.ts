import type { Locale } from '#lib/domain/locale.ts';
import { messages, type Messages } from '#lib/messages/index.ts';

/** All the words that a sheet needs. */
export interface SheetTexts {
	locale: Locale;
	report: Messages['report'];
	files: Messages['files'];
}

export function sheetTexts(locale: Locale): SheetTexts {
	const { report, files } = messages(locale);
	return { locale, report, files };
}
