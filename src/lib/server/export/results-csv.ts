import type { Locale } from '#lib/domain/locale.ts';
import type { Report } from '#lib/domain/report.ts';
import { sourceNames } from '#lib/messages/report-words.ts';
import { csvBytes, type CsvCell } from './csv.ts';
import {
	agencyRows,
	ratingFigures,
	serviceRows,
	sourceRows,
	type ResultRow
} from './result-rows.ts';

const COLUMNS = [
	'agency_code',
	'agency',
	'service_code',
	'service',
	'question_id',
	'question',
	'ballots',
	'answered',
	'satisfied',
	'dissatisfied',
	'other',
	'satisfied_pct',
	'dissatisfied_pct',
	'other_pct',
	'low_pct',
	'high_pct'
] as const;

/**
 * The results of every agency: a row a question, then the same for each of its services, and where
 * its ballots are of several sources for each of these.
 *
 * Percentages have two decimals and a dot in every language, and those of one question sum to
 * 100.00. Where a cut is suppressed its rows have no figures.
 */
export function resultsCsv(report: Report, locale: Locale): Uint8Array {
	const rows = report.agencies.flatMap((agency) => [
		...agencyRows(report, agency, locale),
		...serviceRows(report, agency, locale),
		...sourceRows(report, agency, locale, sourceNames)
	]);
	return csvBytes([COLUMNS, ...rows.map((row) => [...headingOf(row, locale), ...figuresOf(row)])]);
}

function headingOf({ agency, service, question, text }: ResultRow, locale: Locale): CsvCell[] {
	const place = [agency.code, agency.name[locale]];
	const part = [service?.code ?? '', service?.name[locale] ?? ''];
	return [...place, ...part, question.id, text];
}

const NO_FIGURES = COLUMNS.slice(COLUMNS.indexOf('ballots')).map(() => undefined);
const NO_CLASSES = COLUMNS.slice(COLUMNS.indexOf('satisfied')).map(() => undefined);

function figuresOf({ ballots, result }: ResultRow): CsvCell[] {
	if (!result) return NO_FIGURES;
	const figures = ratingFigures(result);
	if (!figures) return [ballots, result.answered, ...NO_CLASSES];
	const { counts, parts, low, high } = figures;
	return [ballots, result.answered, ...counts, ...[...parts, low, high].map(percent)];
}

/** @param units hundredths of a percent, 9200 is `92.00` */
function percent(units: number): string {
	return (units / 100).toFixed(2);
}
