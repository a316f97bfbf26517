import type { Locale } from '#lib/domain/locale.ts';
import {
	namingAgency,
	type AgencyResult,
	type ClassShare,
	type Cut,
	type QuestionResult,
	type Report,
	type ReportQuestion,
	type ServiceResult
} from '#lib/domain/report.ts';
import { percentParts, roundShare } from '#lib/domain/rounding.ts';
import { csvBytes, type CsvCell } from './csv.ts';

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
 * The results of every agency: a row a question, then the same for each of its services.
 *
 * Percentages have two decimals and a dot in every language, and those of one question sum to
 * 100.00. Where a cut is suppressed its rows have no figures.
 */
export function resultsCsv(report: Report, locale: Locale): Uint8Array {
	const rows = report.agencies.flatMap((agency) => [
		...agencyRows(report, agency, locale),
		...agency.services.flatMap((service) => serviceRows(report, agency, service, locale))
	]);
	return csvBytes([COLUMNS, ...rows]);
}

function agencyRows(report: Report, agency: AgencyResult, locale: Locale): CsvCell[][] {
	const heading = [agency.code, agency.name[locale], '', ''];
	return cutRows(report, agency, agency, locale).map((row) => [...heading, ...row]);
}

function serviceRows(
	report: Report,
	agency: AgencyResult,
	service: ServiceResult,
	locale: Locale
): CsvCell[][] {
	const heading = [agency.code, agency.name[locale], service.code, service.name[locale]];
	return cutRows(report, agency, service, locale).map((row) => [...heading, ...row]);
}

/** @param cut whose figures are written; a suppressed one keeps even its number of ballots */
function cutRows(
	{ questions }: Report,
	agency: AgencyResult,
	{ cut, ballots }: { cut: Cut; ballots?: number },
	locale: Locale
): CsvCell[][] {
	return questions.map((question) => {
		const heading = [question.id, namingAgency(question.text, agency.name)[locale]];
		const result = resultIn(cut, question);
		return result ? [...heading, ballots, ...figures(result)] : [...heading, ...NO_FIGURES];
	});
}

const NO_FIGURES = COLUMNS.slice(COLUMNS.indexOf('ballots')).map(() => undefined);
const NO_CLASSES = COLUMNS.slice(COLUMNS.indexOf('satisfied')).map(() => undefined);

function resultIn(cut: Cut, { id }: ReportQuestion): QuestionResult | undefined {
	return cut.suppressed ? undefined : cut.questions.find((question) => question.id === id);
}

function figures(result: QuestionResult): CsvCell[] {
	if (result.kind !== 'rating') return [result.answered, ...NO_CLASSES];
	const { answered, satisfied, dissatisfied, other } = result;
	if (!satisfied || !dissatisfied || !other) return [answered, ...NO_CLASSES];
	const counts = [satisfied, dissatisfied, other].map(({ count }) => count);
	return [answered, ...counts, ...percentParts(counts, 2).map(percent), ...interval(satisfied)];
}

function interval({ low, high }: ClassShare): string[] {
	return [percent(roundShare(low, 2)), percent(roundShare(high, 2))];
}

/** @param units hundredths of a percent, 9200 is `92.00` */
function percent(units: number): string {
	return (units / 100).toFixed(2);
}
