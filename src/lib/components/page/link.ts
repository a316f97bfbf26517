import type { Locale } from '#lib/domain/locale.ts';

/**
 * An address on this site that carries the language on where it was chosen.
 * @param path with or without a query
 */
export function localLink(path: string, locale: Locale, chosen: boolean): string {
	if (!chosen) return path;
	return `${path}${path.includes('?') ? '&' : '?'}lang=${locale}`;
}

/** This page in the other language, with the rest of its address. */
export function otherLanguageLink(url: URL, locale: Locale): string {
	const query = new URLSearchParams(url.search);
	query.set('lang', locale === 'vi' ? 'en' : 'vi');
	return `?${query.toString()}`;
}
