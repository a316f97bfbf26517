import { isLocale, type Locale } from '#lib/domain/locale.ts';

export interface Language {
	locale: Locale;
	/** Asked for in the address, so that links and forms carry it on. */
	chosen: boolean;
}

/** `?lang=`, else the browser's first language that we speak, else Vietnamese. */
export function readLanguage(url: URL, acceptLanguage: string | null): Language {
	const asked = url.searchParams.get('lang');
	if (isLocale(asked)) return { locale: asked, chosen: true };
	return { locale: preferred(acceptLanguage ?? '') ?? 'vi', chosen: false };
}

/** @see RFC 9110 §12.5.4: the highest quality first, the order of mention among equals */
function preferred(acceptLanguage: string): Locale | undefined {
	const ranges = acceptLanguage.slice(0, 200).split(',').map(readRange);
	return ranges
		.toSorted((a, b) => b.quality - a.quality)
		.map((range) => range.language)
		.find(isLocale);
}

function readRange(range: string): { language: string; quality: number } {
	const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
	const quality = parameters.map((it) => it.trim()).find((it) => it.startsWith('q='));
	return {
		language: tag.split('-')[0] ?? '',
		quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0
	};
}
