import type { Locale } from '#lib/domain/locale.ts';
import { ranksSelfSelected } from '#lib/domain/ranked-sources.ts';
import type { Report } from '#lib/domain/report.ts';
import { messages } from './index.ts';

/** By which ballots the agencies are ranked, or why nobody is. */
export function rankingNote(
	{ ranking: { sources, of, isUnsure } }: Report,
	locale: Locale
): string {
	const { report } = messages(locale);
	const { by, others, free, none, filtered, unsure } = report.ranking;
	const names = sources.map((it) => report.sources[it]).join(', ');
	if (of === 'none') return none(names);
	if (of === 'filtered') return filtered;
	return [
		by(names),
		...(ranksSelfSelected(sources) ? [free] : []),
		...(of === 'part' ? [others] : []),
		...(isUnsure ? [unsure] : [])
	].join(' ');
}
