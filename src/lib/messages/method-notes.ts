import type { Locale } from '#lib/domain/locale.ts';
import type { Report } from '#lib/domain/report.ts';
import { formatInstant, formatNumber } from './format.ts';
import { messages } from './index.ts';

/** How the figures came about, a sentence each; printed with every table. */
export function methodNotes(report: Report, locale: Locale): string[] {
	const text = messages(locale).report;
	const { method, waiting, cut, survey } = report;
	return [
		...gapNotes(report, locale),
		...method.mappings.map((mapping) => text.mappingNote(mapping[locale])),
		text.intervalMethod,
		text.roundingNote,
		text.suppressedNote(method.threshold),
		...(waiting > 0 && !cut.suppressed ? [text.waitingNote(formatNumber(locale, waiting))] : []),
		...(survey.status === 'published' ? [] : [text.provisionalNote])
	];
}

/** What a reader has to know before the first figure, a sentence each: sample, not representative, provisional. */
export function cautions(report: Report, locale: Locale): string[] {
	const text = messages(locale).report;
	const { survey, nonProbability } = report;
	return [
		...gapNotes(report, locale),
		...(survey.sample ? [text.sampleNote] : []),
		...(survey.status === 'published' ? [] : [text.provisionalNote]),
		...(nonProbability ? [text.notRepresentative] : [])
	];
}

/** A sentence for each time at which ballots may be missing. */
export function gapNotes({ gaps = [] }: Report, locale: Locale): string[] {
	const text = messages(locale).report;
	return gaps.map(({ since, until }) => text.gapNote(formatInstant(since), formatInstant(until)));
}
