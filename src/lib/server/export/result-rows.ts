import type { Assurance } from '#lib/domain/channel.ts';
import type { Locale, LocalText } from '#lib/domain/locale.ts';
import {
	namingAgency,
	type AgencyResult,
	type Cut,
	type QuestionResult,
	type Report,
	type ReportQuestion,
	type ServiceResult
} from '#lib/domain/report.ts';
import { percentParts, roundShare } from '#lib/domain/rounding.ts';

/** A line of a file of results: one question of one cut. */
export interface ResultRow {
	agency: AgencyResult;
	/** Absent: the whole agency. */
	service?: ServiceResult;
	question: ReportQuestion;
	/** The question, with the agency's name where it holds `{agency}`. */
	text: string;
	/** Received; absent where the cut is suppressed. */
	ballots: number | undefined;
	/** Absent where the cut is suppressed. */
	result: QuestionResult | undefined;
}

/** A line a question. */
export function agencyRows(report: Report, agency: AgencyResult, locale: Locale): ResultRow[] {
	return report.questions.map((question) => ({
		agency,
		...lineOf(agency, question, locale, agency)
	}));
}

/** For each service of the agency a line a question. */
export function serviceRows(report: Report, agency: AgencyResult, locale: Locale): ResultRow[] {
	return agency.services.flatMap((service) =>
		report.questions.map((question) => ({
			agency,
			service,
			...lineOf(service, question, locale, agency)
		}))
	);
}

/**
 * For each source of the agency's ballots a line a question, in the place of a service: `source:slip`.
 * @param names of sources
 */
export function sourceRows(
	report: Report,
	agency: AgencyResult,
	locale: Locale,
	names: Record<Assurance, LocalText>
): ResultRow[] {
	return (agency.sources ?? []).flatMap(({ source, ...part }) => {
		const service = { ...part, code: `source:${source}`, name: names[source] };
		return report.questions.map((question) => ({
			agency,
			service,
			...lineOf(service, question, locale, agency)
		}));
	});
}

function lineOf(
	{ cut, ballots }: { cut: Cut; ballots?: number },
	question: ReportQuestion,
	locale: Locale,
	agency: AgencyResult
) {
	return {
		question,
		text: namingAgency(question.text, agency.name)[locale],
		ballots: cut.suppressed ? undefined : ballots,
		result: resultIn(cut, question.id)
	};
}

export function resultIn(cut: Cut, id: string): QuestionResult | undefined {
	return cut.suppressed ? undefined : cut.questions.find((question) => question.id === id);
}

/** A rating's counts and percentages, the latter in hundredths of a percent: 9200 is 92.00. */
export interface RatingFigures {
	/** Satisfied, dissatisfied, other. */
	counts: readonly [number, number, number];
	/** Of the same; together 10000. */
	parts: readonly number[];
	/** Of satisfied. */
	low: number;
	high: number;
}

/** @returns absent for what is no rating, and where nobody answered */
export function ratingFigures(result: QuestionResult | undefined): RatingFigures | undefined {
	if (result?.kind !== 'rating') return undefined;
	const { satisfied, dissatisfied, other } = result;
	if (!satisfied || !dissatisfied || !other) return undefined;
	const counts = [satisfied.count, dissatisfied.count, other.count] as const;
	return {
		counts,
		parts: percentParts(counts, 2),
		low: roundShare(satisfied.low, 2),
		high: roundShare(satisfied.high, 2)
	};
}
