import { freezeCodeInGroups } from '#lib/domain/freeze.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { roundShare } from '#lib/domain/rounding.ts';
import type { ReportProvince } from '#lib/domain/report-province.ts';
import type { Report } from '#lib/domain/report.ts';
import type { PaperSummary } from '#lib/domain/paper/paper-summary.ts';
import { formatDate, formatInstant, formatNumber, formatPeriod, formatShare } from './format.ts';
import { checkpointNote } from './checkpoint-note.ts';
import { messages } from './index.ts';
import { rankingNote } from './ranking-note.ts';

/** How the figures came about, a sentence each; printed with every table. */
export function methodNotes(report: Report, locale: Locale): string[] {
	const text = messages(locale).report;
	const { method, waiting, cut, paper, isMoving } = report;
	return [
		...gapNotes(report, locale),
		...checkpointNote(locale, report),
		...method.mappings.map((mapping) => text.mappingNote(mapping[locale])),
		...provinceNotes(report, locale),
		// Alone nobody is ranked.
		...(report.agencies.length > 1 ? [rankingNote(report, locale)] : []),
		text.intervalMethod,
		text.roundingNote,
		text.suppressedNote(method.threshold),
		...(isMoving ? [text.movingNote(method.threshold)] : []),
		...(waiting > 0 && !cut.suppressed ? [text.waitingNote(formatNumber(locale, waiting))] : []),
		...(paper ? paperNotes(paper, locale) : []),
		figuresNote(report, locale)
	];
}

/** The province by its agencies' finished files, and the mean of its agencies beside it. */
function provinceNotes({ province }: Report, locale: Locale): string[] {
	if (province?.unweighted === undefined) return [];
	const text = messages(locale).report.province;
	const points = (share: number) => formatNumber(locale, roundShare(share, 2) / 100, 2);
	const mean = text.mean(formatNumber(locale, province.agencies), points(province.unweighted));
	if (province.weighted === undefined || province.period === undefined) {
		return [`${mean} ${whyUnweighted(province, locale)}`];
	}
	const { sources, asOf, enteredBy, period } = province;
	const weighted = text.weighted(points(province.weighted), formatPeriod(locale, period));
	const origin = text.origin(sources.join('; '), formatDate(asOf), enteredBy.join(', '));
	return [`${weighted} ${mean} ${origin}`];
}

function whyUnweighted({ withoutFiles }: ReportProvince, locale: Locale): string {
	const text = messages(locale).report.province;
	return withoutFiles === 0 ? text.noWeight : text.noFiles(formatNumber(locale, withoutFiles));
}

/** How papers were typed, and by whom where it should have been somebody else. */
function paperNotes({ papers, invalid, agreement, ownEntry }: PaperSummary, locale: Locale) {
	const text = messages(locale).report;
	const number = (value: number) => formatNumber(locale, value);
	const { same, compared } = agreement;
	return [
		text.paperNote(number(papers), number(invalid)),
		...(compared > 0
			? [text.agreementNote(formatShare(locale, same / compared, compared), number(compared))]
			: []),
		...(ownEntry > 0 ? [text.ownEntryNote(number(ownEntry))] : [])
	];
}

/** What a reader has to know before the first figure, a sentence each: sample, not representative, provisional. */
export function cautions(report: Report, locale: Locale): string[] {
	const text = messages(locale).report;
	const { survey, nonProbability } = report;
	return [
		...gapNotes(report, locale),
		...(survey.sample ? [text.sampleNote] : []),
		figuresNote(report, locale),
		...(nonProbability ? [text.notRepresentative] : [])
	];
}

/** When and under which code the figures were frozen, or that they are provisional. */
export function figuresNote({ freeze }: Report, locale: Locale): string {
	const text = messages(locale).report;
	if (!freeze) return text.provisionalNote;
	return text.frozenNote(formatInstant(freeze.at), freezeCodeInGroups(freeze.code));
}

/** A sentence for each time at which ballots may be missing. */
export function gapNotes({ gaps = [] }: Report, locale: Locale): string[] {
	const text = messages(locale).report;
	return gaps.map(({ since, until, differed }) => {
		const [from, to] = [formatInstant(since), formatInstant(until)];
		return differed ? text.differedNote(from, to, differed) : text.gapNote(from, to);
	});
}
