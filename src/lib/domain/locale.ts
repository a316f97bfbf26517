/** The languages that the product speaks, Vietnamese first. */
export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** A text in every language. */
export type LocalText = Readonly<Record<Locale, string>>;

export function isLocale(value: unknown): value is Locale {
	return LOCALES.some((it) => it === value);
}

/** Vietnamese stands in where no English is recorded. */
export function localText(vi: string, en: string | null): LocalText {
	return { vi, en: en ?? vi };
}
