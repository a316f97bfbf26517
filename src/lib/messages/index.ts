import type { Locale } from '#lib/domain/locale.ts';
import { en } from './en.ts';
import { vi, type Messages } from './vi.ts';

export type { Messages };

const MESSAGES: Record<Locale, Messages> = { vi, en };

/** All texts for people in one language. Texts with a blank to fill are functions. */
export function messages(locale: Locale): Messages {
	return MESSAGES[locale];
}
