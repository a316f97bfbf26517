import { ratingIn } from '#lib/domain/headline.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { AgencyResult, Report, ReportQuestion } from '#lib/domain/report.ts';
import type { Messages } from '#lib/messages/index.ts';
import type { ClassFigures } from '#lib/messages/class-figures.ts';
import { rankCell, type RankCell } from '#lib/messages/rank-cell.ts';
import { figuresOrReason } from '#lib/messages/figures-or-reason.ts';

/** A line of a table of ratings: figures, or the reason why there are none. */
export interface ClassRow {
	key: string;
	label: string;
	href?: string | undefined;
	figures?: ClassFigures | undefined;
	reason?: string | undefined;
	/** Absent where nobody is ranked. */
	rank?: RankCell | undefined;
}

/** Whether there is something to draw. */
export function hasFigures(rows: readonly Pick<ClassRow, 'figures'>[]): boolean {
	return rows.some(({ figures }) => figures);
}

export interface ClassGroup {
	key: string;
	/** Where an address jumps to; absent: nowhere. */
	id?: string;
	/** Absent for a table without groups. */
	title?: string | undefined;
	rows: readonly ClassRow[];
}

/** All the words that a row needs. */
export interface RowTexts {
	locale: Locale;
	report: Messages['report'];
	page: Messages['results']['page'];
}

/** @param link the page of an agency */
export function agencyRows(
	{ agencies, method }: Report,
	question: string,
	texts: RowTexts,
	link?: (agency: string) => string
): ClassRow[] {
	return agencies.map((agency) => ({
		key: agency.code,
		label: agency.name[texts.locale],
		href: link?.(agency.code),
		rank: rankCell(agency, question, { locale: texts.locale, method }),
		...figuresOrReason(agency, question, { locale: texts.locale, ...method })
	}));
}

export function serviceRows(
	{ method }: Report,
	{ services }: AgencyResult,
	question: string,
	texts: RowTexts
): ClassRow[] {
	return services.map((service) => ({
		key: service.code,
		label: service.name[texts.locale],
		...figuresOrReason(service, question, { locale: texts.locale, ...method })
	}));
}

/** A line a source of ballots; none where they are all of one. */
export function sourceRows(
	{ method, sources = [] }: Report,
	question: string,
	texts: RowTexts
): ClassRow[] {
	return sources.map((part) => ({
		key: part.source,
		label: texts.report.sources[part.source],
		...figuresOrReason(part, question, { locale: texts.locale, ...method })
	}));
}

/** The ratings of a cut by the parts of the questionnaire; none where it is suppressed. */
export function questionGroups(report: Report, texts: RowTexts): ClassGroup[] {
	const ratings = report.questions.filter(({ kind }) => kind === 'rating');
	const groups = Map.groupBy(ratings, ({ section }) => section?.id ?? '');
	return [...groups].map(([key, questions]) => ({
		key,
		...anchorOf(questions[0]),
		title: questions[0]?.section?.title?.[texts.locale],
		rows: questions.map(({ id, text }) => ({
			key: id,
			label: ratingIn(report.cut, id)?.text[texts.locale] ?? text[texts.locale],
			...figuresOrReason(report, id, { locale: texts.locale, ...report.method })
		}))
	}));
}

/** A factor is found by its domain and its name: `factor-service-F1`. */
function anchorOf(question: ReportQuestion | undefined): { id?: string } {
	const { domain, section, id } = question ?? {};
	return domain ? { id: `factor-${domain}-${section?.factor ?? id ?? ''}` } : {};
}
